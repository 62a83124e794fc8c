package controlplane

import (
	"fmt"
	"os"

	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/clientcmd/api"

	"flux-rs.dev/testbed/internal/certs"
)

// contextName names cluster, user and context of the kubeconfigs.
const contextName = "testbed"

// adminKubeconfig writes a kubeconfig for a client certificate that may do
// everything. Everything it needs is embedded: the file can be moved about.
func (p *pki) adminKubeconfig(file, server, user string) error {
	pair, err := p.authority.Issue(certs.Leaf{CommonName: user, Organizations: []string{"system:masters"}})
	if err != nil {
		return err
	}
	config := api.NewConfig()
	config.Clusters[contextName] = &api.Cluster{Server: server, CertificateAuthorityData: p.authority.PEM()}
	config.AuthInfos[contextName] = &api.AuthInfo{ClientCertificateData: pair.Cert, ClientKeyData: pair.Key}
	config.Contexts[contextName] = &api.Context{Cluster: contextName, AuthInfo: contextName}
	config.CurrentContext = contextName
	data, err := clientcmd.Write(*config)
	if err != nil {
		return fmt.Errorf("encode kubeconfig of %s: %w", user, err)
	}
	return os.WriteFile(file, data, 0o600)
}
