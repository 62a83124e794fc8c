package gitserver

import (
	"fmt"
	"io"
	"net/http"
	"net/http/cgi"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// httpHandler serves the repositories by git's own CGI program, after deciding
// who may do what.
type httpHandler struct {
	protocol string
	root     root
	backend  string
	faults   *faults
	log      *requestLog
}

// findBackend locates git-http-backend, which is not on the PATH.
func findBackend() (string, error) {
	out, err := exec.Command("git", "--exec-path").Output()
	if err != nil {
		return "", fmt.Errorf("git --exec-path: %w", err)
	}
	backend := filepath.Join(strings.TrimSpace(string(out)), "git-http-backend")
	if _, err := os.Stat(backend); err != nil {
		return "", fmt.Errorf("git was installed without its HTTP server: %w", err)
	}
	return backend, nil
}

func (h *httpHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	entry := record{Protocol: h.protocol, Repo: r.URL.Path}
	answer := &statusWriter{ResponseWriter: w, status: http.StatusOK}
	defer func() {
		entry.Status = answer.status
		h.log.add(entry)
	}()

	target, ok := parseURL(r)
	entry.Service = string(target.service)
	if !ok {
		http.Error(answer, "not a URL of a Git repository", http.StatusNotFound)
		return
	}
	fault, err := h.faults.take(func(f fault) bool {
		return f.HTTPStatus != 0 || f.DelayMS != 0 ||
			f.FailPushAfterListing && target.service.writes() && !target.listing
	})
	if err != nil {
		http.Error(answer, err.Error(), http.StatusInternalServerError)
		return
	}
	time.Sleep(fault.delay())
	if fault.HTTPStatus != 0 {
		http.Error(answer, "ordered by faults.json", fault.HTTPStatus)
		return
	}

	repo, ok := h.root.find(target.repo)
	if !ok {
		http.Error(answer, "repository not found", http.StatusNotFound)
		return
	}
	entry.Repo = repo.name
	rules, err := repo.access()
	if err != nil {
		http.Error(answer, err.Error(), http.StatusInternalServerError)
		return
	}
	granted, known := authenticate(rules, r)
	entry.Who = granted.who
	switch {
	case !known, granted.who == "" && !granted.allows(target.service):
		challenge(answer, rules)
		return
	case !granted.allows(target.service):
		http.Error(answer, "you may not push to this repository", http.StatusForbidden)
		return
	}
	if fault.FailPushAfterListing {
		// An answer that begins and is cut off: without its beginning, clients
		// would take the connection for a stale one and try again unasked.
		answer.Header().Set("Content-Type", "application/x-git-receive-pack-result")
		answer.WriteHeader(http.StatusOK)
		_ = http.NewResponseController(answer).Flush()
		answer.status = 0
		panic(http.ErrAbortHandler)
	}
	h.serveGit(answer, r, repo, target, granted)
}

// serveGit hands an admitted request to git http-backend.
func (h *httpHandler) serveGit(w http.ResponseWriter, r *http.Request, repo repository, target target, granted grant) {
	if r.ContentLength < 0 {
		// CGI has no way to say "until the end", but git sends packs of unknown
		// length: they are read to their end first.
		spool, size, err := spool(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		defer os.Remove(spool.Name())
		defer spool.Close()
		r.Body, r.ContentLength, r.TransferEncoding = spool, size, nil
	}
	// Hooks inherit the environment made of the headers.
	r.Header.Del("Authorization")

	handler := &cgi.Handler{
		Path: h.backend,
		Env: append(gitEnv(),
			"GIT_PROJECT_ROOT="+string(h.root),
			"GIT_HTTP_EXPORT_ALL=1",
			"PATH_INFO=/"+repo.name+".git/"+target.file,
			"REMOTE_USER="+granted.who,
		),
	}
	handler.ServeHTTP(w, r)
}

// target is what a request's URL asks for.
type target struct {
	repo string
	// file is the path within the repository, as git http-backend knows it.
	file    string
	service service
	// listing is the request for references that comes first.
	listing bool
}

// parseURL splits a URL into repository and file. The files of the "dumb"
// protocol are reads like any other.
func parseURL(r *http.Request) (target, bool) {
	path := r.URL.Path
	if repo, ok := strings.CutSuffix(path, "/info/refs"); ok {
		asked := service(r.URL.Query().Get("service"))
		if asked == "" {
			asked = uploadPack
		}
		known := asked == uploadPack || asked == receivePack
		return target{repo: repo, file: "info/refs", service: asked, listing: true}, known
	}
	for _, s := range []service{uploadPack, receivePack} {
		if repo, ok := strings.CutSuffix(path, "/"+string(s)); ok {
			return target{repo: repo, file: string(s), service: s}, true
		}
	}
	if repo, ok := strings.CutSuffix(path, "/HEAD"); ok {
		return target{repo: repo, file: "HEAD", service: uploadPack}, true
	}
	if repo, object, ok := strings.Cut(path, "/objects/"); ok {
		return target{repo: repo, file: "objects/" + object, service: uploadPack}, true
	}
	return target{}, false
}

// authenticate finds out who asks; known is false for credentials that are
// wrong, which are refused even where none were needed.
func authenticate(rules access, r *http.Request) (g grant, known bool) {
	header := r.Header.Get("Authorization")
	if header == "" {
		return rules.anonymous(), true
	}
	if user, password, ok := r.BasicAuth(); ok {
		return rules.basic(user, password)
	}
	if scheme, token, ok := strings.Cut(header, " "); ok && strings.EqualFold(scheme, "Bearer") {
		return rules.bearer(strings.TrimSpace(token))
	}
	return grant{}, false
}

// challenge asks for the credentials the repository would accept.
func challenge(w http.ResponseWriter, rules access) {
	w.Header().Add("WWW-Authenticate", `Basic realm="testbed"`)
	if len(rules.Bearer) > 0 {
		w.Header().Add("WWW-Authenticate", `Bearer realm="testbed"`)
	}
	http.Error(w, "credentials needed, or those given are wrong", http.StatusUnauthorized)
}

func spool(body io.Reader) (*os.File, int64, error) {
	file, err := os.CreateTemp("", "gitserver-body-*")
	if err != nil {
		return nil, 0, err
	}
	size, err := io.Copy(file, body)
	if err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		file.Close()
		os.Remove(file.Name())
		return nil, 0, fmt.Errorf("read request body: %w", err)
	}
	return file, size, nil
}

// statusWriter remembers the status for the request log.
type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets net/http reach what the writer underneath can do.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
