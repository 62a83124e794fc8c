package controlplane

import (
	"crypto/tls"
	"fmt"
	"os"
	"path/filepath"

	"flux-rs.dev/testbed/internal/certs"
	"flux-rs.dev/testbed/internal/loopback"
)

// pki holds the certificates of one control plane. A single authority signs
// for servers and clients alike.
type pki struct {
	dir       string
	authority *certs.Authority
}

// The files of the pki that components are pointed at.
const (
	caFile            = "ca.crt"
	apiServerName     = "apiserver"
	kubeletClientName = "apiserver-kubelet-client"
	tokenKeyFile      = "service-account.key"
	tokenPublicFile   = "service-account.pub"
)

// newPKI makes everything that is needed before the first component starts.
func newPKI(dir string) (*pki, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	authority, err := certs.NewAuthority("testbed")
	if err != nil {
		return nil, err
	}
	p := &pki{dir: dir, authority: authority}
	if err := os.WriteFile(p.path(caFile), authority.PEM(), 0o644); err != nil {
		return nil, err
	}
	private, public, err := certs.NewSigningKey()
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(p.path(tokenKeyFile), private, 0o600); err != nil {
		return nil, err
	}
	if err := os.WriteFile(p.path(tokenPublicFile), public, 0o644); err != nil {
		return nil, err
	}
	leaves := map[string]certs.Leaf{
		apiServerName: {CommonName: "kube-apiserver", Hosts: []string{
			loopback.Host, "localhost", serviceIP, "kubernetes.default.svc", "kubernetes.default.svc.cluster.local",
		}},
		kubeletClientName: {CommonName: "kube-apiserver-kubelet-client", Organizations: []string{"system:masters"}},
	}
	for name, leaf := range leaves {
		pair, err := authority.Issue(leaf)
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(p.cert(name), pair.Cert, 0o644); err != nil {
			return nil, err
		}
		if err := os.WriteFile(p.key(name), pair.Key, 0o600); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *pki) path(name string) string { return filepath.Join(p.dir, name) }
func (p *pki) cert(name string) string { return p.path(name + ".crt") }
func (p *pki) key(name string) string  { return p.path(name + ".key") }

// serving issues a server certificate for the loopback address.
func (p *pki) serving(name string) (tls.Certificate, error) {
	pair, err := p.authority.Issue(certs.Leaf{CommonName: name, Hosts: []string{loopback.Host}})
	if err != nil {
		return tls.Certificate{}, err
	}
	certificate, err := tls.X509KeyPair(pair.Cert, pair.Key)
	if err != nil {
		return tls.Certificate{}, fmt.Errorf("serving certificate of %s: %w", name, err)
	}
	return certificate, nil
}
