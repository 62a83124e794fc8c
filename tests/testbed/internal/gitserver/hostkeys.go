package gitserver

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/crypto/ssh"
)

// hostKeyKinds are the keys a server of the public forges has, each with the
// way to make one.
var hostKeyKinds = []struct {
	name     string
	generate func() (crypto.PrivateKey, error)
}{
	{"ed25519", func() (crypto.PrivateKey, error) {
		_, key, err := ed25519.GenerateKey(rand.Reader)
		return key, err
	}},
	{"ecdsa", func() (crypto.PrivateKey, error) { return ecdsa.GenerateKey(elliptic.P256(), rand.Reader) }},
	{"rsa", func() (crypto.PrivateKey, error) { return rsa.GenerateKey(rand.Reader, 2048) }},
}

// openHostKeys reads the server's keys from dir, and makes the ones missing;
// with rotate all of them are made anew.
func openHostKeys(dir string, rotate bool) ([]ssh.Signer, error) {
	var signers []ssh.Signer
	for _, kind := range hostKeyKinds {
		file := filepath.Join(dir, "ssh_host_"+kind.name+"_key")
		data, err := os.ReadFile(file)
		switch {
		case rotate || errors.Is(err, fs.ErrNotExist):
			key, err := kind.generate()
			if err != nil {
				return nil, fmt.Errorf("generate %s host key: %w", kind.name, err)
			}
			block, err := ssh.MarshalPrivateKey(key, "gitserver")
			if err != nil {
				return nil, fmt.Errorf("encode %s host key: %w", kind.name, err)
			}
			data = pem.EncodeToMemory(block)
			if err := os.WriteFile(file, data, 0o600); err != nil {
				return nil, err
			}
		case err != nil:
			return nil, fmt.Errorf("read host key: %w", err)
		}
		signer, err := ssh.ParsePrivateKey(data)
		if err != nil {
			return nil, fmt.Errorf("host key %s: %w", file, err)
		}
		signers = append(signers, signer)
	}
	return signers, nil
}

// knownHosts is the file a client needs to trust the keys at an address.
func knownHosts(host string, port int, signers []ssh.Signer) []byte {
	var lines strings.Builder
	for _, signer := range signers {
		fmt.Fprintf(&lines, "[%s]:%d %s", host, port, ssh.MarshalAuthorizedKey(signer.PublicKey()))
	}
	return []byte(lines.String())
}
