package gitserver

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/crypto/ssh"
)

// access is who may do what with one repository, as its file
// testbed/access.json says.
type access struct {
	// Public lets anybody read.
	Public bool          `json:"public"`
	Basic  []basicLogin  `json:"basic"`
	Bearer []bearerLogin `json:"bearer"`
	Keys   []deployKey   `json:"keys"`
}

type basicLogin struct {
	User     string `json:"user"`
	Password string `json:"password"`
	Write    bool   `json:"write"`
}

type bearerLogin struct {
	Token string `json:"token"`
	Write bool   `json:"write"`
}

// deployKey is a public key in the form of an authorized_keys line.
type deployKey struct {
	Key   string `json:"key"`
	Write bool   `json:"write"`
}

// grant is what a client may do, and the name it goes by in the request log.
type grant struct {
	who         string
	read, write bool
}

func (g grant) allows(s service) bool {
	if s.writes() {
		return g.write
	}
	return g.read
}

// access reads the repository's rules. It does so at each request, so that a
// test changes them by writing the file. Without a file anybody may read, and
// nobody write.
func (r repository) access() (access, error) {
	file := filepath.Join(r.dir, "testbed", "access.json")
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return access{Public: true}, nil
	}
	if err != nil {
		return access{}, err
	}
	var rules access
	decoder := json.NewDecoder(bytes.NewReader(data))
	// A misspelt rule would silently open or close a repository.
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&rules); err != nil {
		return access{}, fmt.Errorf("%s: %w", file, err)
	}
	return rules, nil
}

// anonymous is what somebody without credentials may do.
func (a access) anonymous() grant { return grant{read: a.Public} }

// basic looks up a user; ok is false for a wrong name or password.
func (a access) basic(user, password string) (g grant, ok bool) {
	for _, login := range a.Basic {
		if equal(login.User, user) && equal(login.Password, password) {
			return grant{who: user, read: true, write: login.Write}, true
		}
	}
	return grant{}, false
}

// bearer looks up a token; ok is false for one that is not known.
func (a access) bearer(token string) (g grant, ok bool) {
	for _, login := range a.Bearer {
		if equal(login.Token, token) {
			return grant{who: "bearer", read: true, write: login.Write}, true
		}
	}
	return grant{}, false
}

// publicKey looks up a key; ok is false for one the repository does not know.
func (a access) publicKey(key ssh.PublicKey) (g grant, ok bool, err error) {
	for _, entry := range a.Keys {
		known, _, _, _, err := ssh.ParseAuthorizedKey([]byte(entry.Key))
		if err != nil {
			return grant{}, false, fmt.Errorf("access.json: key %.40q: %w", entry.Key, err)
		}
		if bytes.Equal(known.Marshal(), key.Marshal()) {
			return grant{who: ssh.FingerprintSHA256(key), read: true, write: entry.Write}, true, nil
		}
	}
	return grant{}, false, nil
}

func equal(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
