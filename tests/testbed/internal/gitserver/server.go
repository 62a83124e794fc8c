// Package gitserver serves bare repositories over HTTP, HTTPS and SSH on the
// loopback address, with the access rules of a Git forge and with faults on
// order. It is made for tests: rules and faults are files, read at each request.
package gitserver

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"flux-rs.dev/testbed/internal/certs"
)

// Options say where and what to serve.
type Options struct {
	// Dir holds repositories (repos/), keys, certificates, faults and the log.
	Dir string
	// HTTP, HTTPS and SSH are the addresses to listen on; port 0 is a free one.
	HTTP, HTTPS, SSH string
	// Create names repositories to make if they are missing.
	Create []string
	// RotateHostKeys gives the server new SSH host keys.
	RotateHostKeys bool
}

// Endpoints is where a running server is found.
type Endpoints struct {
	HTTP     string `json:"http"`
	HTTPS    string `json:"https"`
	SSH      string `json:"ssh"`
	CAFile   string `json:"ca_file"`
	HostKeys string `json:"host_keys"`
	Repos    string `json:"repos"`
}

// Run serves until the context is done. It calls ready once every port listens.
func Run(ctx context.Context, options Options, ready func(Endpoints) error) error {
	dir, err := filepath.Abs(options.Dir)
	if err != nil {
		return err
	}
	repos := root(filepath.Join(dir, "repos"))
	if err := os.MkdirAll(string(repos), 0o755); err != nil {
		return err
	}
	for _, name := range options.Create {
		if err := repos.create(ctx, name); err != nil {
			return err
		}
	}
	backend, err := findBackend()
	if err != nil {
		return err
	}
	requests, err := openRequestLog(filepath.Join(dir, "requests.log"))
	if err != nil {
		return err
	}
	orders := &faults{file: filepath.Join(dir, "faults.json")}
	keys, err := openHostKeys(dir, options.RotateHostKeys)
	if err != nil {
		return err
	}
	caFile := filepath.Join(dir, "ca.crt")
	certificate, err := serverCertificate(caFile, filepath.Join(dir, "ca.key"))
	if err != nil {
		return err
	}

	plain, err := listen(options.HTTP)
	if err != nil {
		return err
	}
	defer plain.Close()
	secure, err := listen(options.HTTPS)
	if err != nil {
		return err
	}
	defer secure.Close()
	shell, err := listen(options.SSH)
	if err != nil {
		return err
	}
	defer shell.Close()

	host, port := address(shell)
	hostKeys := filepath.Join(dir, "known_hosts")
	if err := os.WriteFile(hostKeys, knownHosts(host, port, keys), 0o644); err != nil {
		return err
	}

	ended := make(chan error, 3)
	server := func(protocol string) *http.Server {
		return &http.Server{
			Handler: &httpHandler{protocol: protocol, root: repos, backend: backend, faults: orders, log: requests},
			// Clients that do not trust the certificate are what some tests are about.
			ErrorLog:          log.New(os.Stderr, "gitserver: ", 0),
			ReadHeaderTimeout: time.Minute,
		}
	}
	go func() { ended <- server("http").Serve(plain) }()
	go func() {
		https := server("https")
		https.TLSConfig = &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12}
		ended <- https.ServeTLS(secure, "", "")
	}()
	go func() {
		ended <- (&sshServer{root: repos, keys: keys, faults: orders, log: requests}).serve(ctx, shell)
	}()

	if err := ready(Endpoints{
		HTTP:     "http://" + plain.Addr().String(),
		HTTPS:    "https://" + secure.Addr().String(),
		SSH:      "ssh://git@" + shell.Addr().String(),
		CAFile:   caFile,
		HostKeys: hostKeys,
		Repos:    string(repos),
	}); err != nil {
		return err
	}
	select {
	case <-ctx.Done():
		return nil
	case err := <-ended:
		return fmt.Errorf("a listener ended: %w", err)
	}
}

func serverCertificate(caFile, caKeyFile string) (tls.Certificate, error) {
	authority, err := certs.OpenAuthority("testbed git server", caFile, caKeyFile)
	if err != nil {
		return tls.Certificate{}, err
	}
	pair, err := authority.Issue(certs.Leaf{CommonName: "gitserver", Hosts: []string{"127.0.0.1", "::1", "localhost"}})
	if err != nil {
		return tls.Certificate{}, err
	}
	return tls.X509KeyPair(pair.Cert, pair.Key)
}

// listen refuses anything but loopback: the server hands out what it has.
func listen(at string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(at)
	if err != nil {
		return nil, fmt.Errorf("listen address %q: %w", at, err)
	}
	if ip := net.ParseIP(host); ip == nil || !ip.IsLoopback() {
		return nil, errors.New("listen address " + at + " is not a loopback address")
	}
	return net.Listen("tcp", at)
}

func address(listener net.Listener) (host string, port int) {
	tcp := listener.Addr().(*net.TCPAddr)
	return tcp.IP.String(), tcp.Port
}
