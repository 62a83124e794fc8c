package gitserver

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// service is a Git service as the wire names it.
type service string

const (
	uploadPack    service = "git-upload-pack"
	uploadArchive service = "git-upload-archive"
	receivePack   service = "git-receive-pack"
)

// writes reports whether the service changes the repository.
func (s service) writes() bool { return s == receivePack }

// repository is a bare repository below the server's root.
type repository struct {
	// name is the path below the root without ".git", such as "org/name".
	name string
	dir  string
}

// root is the folder of all repositories.
type root string

// find resolves a path of a URL, with or without a leading slash and ".git".
func (r root) find(path string) (repository, bool) {
	name := strings.TrimSuffix(strings.Trim(path, "/"), ".git")
	if name == "" || !fs.ValidPath(name) {
		return repository{}, false
	}
	repo := repository{name: name, dir: filepath.Join(string(r), filepath.FromSlash(name)+".git")}
	_, err := os.Stat(filepath.Join(repo.dir, "HEAD"))
	return repo, err == nil
}

// all lists every repository. Folders are read anew each time: tests make
// repositories while the server runs.
func (r root) all() ([]repository, error) {
	var found []repository
	err := filepath.WalkDir(string(r), func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !entry.IsDir() || !strings.HasSuffix(path, ".git") {
			return nil
		}
		name, err := filepath.Rel(string(r), path)
		if err != nil {
			return err
		}
		if repo, ok := r.find(filepath.ToSlash(name)); ok {
			found = append(found, repo)
		}
		return fs.SkipDir
	})
	if err != nil {
		return nil, fmt.Errorf("list repositories: %w", err)
	}
	return found, nil
}

// create makes an empty bare repository, unless it is there already.
func (r root) create(ctx context.Context, name string) error {
	if _, ok := r.find(name); ok {
		return nil
	}
	if !fs.ValidPath(name) {
		return fmt.Errorf("repository name %q is not a plain relative path", name)
	}
	dir := filepath.Join(string(r), filepath.FromSlash(strings.TrimSuffix(name, ".git"))+".git")
	out, err := exec.CommandContext(ctx, "git", "init", "--quiet", "--bare", "--initial-branch=main", dir).CombinedOutput()
	if err != nil {
		return fmt.Errorf("git init %s: %w: %s", dir, err, strings.TrimSpace(string(out)))
	}
	return nil
}

// gitEnv is the environment of every git process the server starts: what the
// user of this machine has configured must not change what a test sees, and a
// repository may belong to another user than the server's.
func gitEnv() []string {
	return []string{
		"PATH=" + os.Getenv("PATH"),
		"GIT_CONFIG_NOSYSTEM=1",
		"GIT_CONFIG_GLOBAL=" + os.DevNull,
		"GIT_CONFIG_COUNT=2",
		"GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*",
		// Who may push has been decided before git is started.
		"GIT_CONFIG_KEY_1=http.receivepack", "GIT_CONFIG_VALUE_1=true",
	}
}
