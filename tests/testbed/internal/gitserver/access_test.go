package gitserver

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

func TestAccessDecidesPerService(t *testing.T) {
	repo := repository{name: "app", dir: t.TempDir()}
	writeAccess(t, repo, `{
		"basic": [{"user": "reader", "password": "p"}, {"user": "writer", "password": "p", "write": true}],
		"bearer": [{"token": "t", "write": true}]
	}`)
	rules, err := repo.access()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, authorization string
		known, read, write  bool
	}{
		{name: "nobody", known: true},
		{name: "reader", authorization: "Basic cmVhZGVyOnA=", known: true, read: true},
		{name: "writer", authorization: "Basic d3JpdGVyOnA=", known: true, read: true, write: true},
		{name: "wrong password", authorization: "Basic cmVhZGVyOng="},
		{name: "token", authorization: "Bearer t", known: true, read: true, write: true},
		{name: "wrong token", authorization: "Bearer x"},
		{name: "unknown scheme", authorization: "Digest t"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			request := httptest.NewRequest("GET", "/app.git/info/refs", nil)
			if test.authorization != "" {
				request.Header.Set("Authorization", test.authorization)
			}
			granted, known := authenticate(rules, request)
			if known != test.known || granted.allows(uploadPack) != test.read || granted.allows(receivePack) != test.write {
				t.Errorf("known %v, grant %+v", known, granted)
			}
		})
	}
}

func TestAccessWithoutFileIsPublicRead(t *testing.T) {
	rules, err := repository{dir: t.TempDir()}.access()
	if err != nil {
		t.Fatal(err)
	}
	if anybody := rules.anonymous(); !anybody.allows(uploadPack) || anybody.allows(receivePack) {
		t.Errorf("anonymous grant is %+v", anybody)
	}
}

func TestAccessRefusesMisspeltRules(t *testing.T) {
	repo := repository{dir: t.TempDir()}
	writeAccess(t, repo, `{"pubic": true}`)
	if _, err := repo.access(); err == nil {
		t.Error("an unknown field was accepted")
	}
}

func TestParseCommand(t *testing.T) {
	tests := []struct {
		line, path string
		service    service
		ok         bool
	}{
		{line: "git-upload-pack '/org/app.git'", path: "/org/app.git", service: uploadPack, ok: true},
		{line: "git receive-pack 'app'", path: "app", service: receivePack, ok: true},
		{line: `git-upload-pack '/it'\''s'`, path: "/it's", service: uploadPack, ok: true},
		{line: "git-upload-archive /app", path: "/app", service: uploadArchive, ok: true},
		{line: "git-upload-pack '/app' ; id"},
		{line: "git-upload-pack"},
		{line: "sh -c id"},
	}
	for _, test := range tests {
		service, path, ok := parseCommand(test.line)
		if ok != test.ok || ok && (service != test.service || path != test.path) {
			t.Errorf("%q: %q %q %v", test.line, service, path, ok)
		}
	}
}

func TestFindStaysBelowRoot(t *testing.T) {
	base := t.TempDir()
	for _, dir := range []string{"repos/app.git", "outside.git"} {
		if err := os.MkdirAll(filepath.Join(base, dir), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(base, dir, "HEAD"), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	repos := root(filepath.Join(base, "repos"))
	for path, want := range map[string]bool{"/app": true, "app.git": true, "/../outside": false, "": false, "/none": false} {
		if _, ok := repos.find(path); ok != want {
			t.Errorf("find(%q) = %v", path, ok)
		}
	}
}

func writeAccess(t *testing.T, repo repository, content string) {
	t.Helper()
	dir := filepath.Join(repo.dir, "testbed")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "access.json"), []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
