package controlplane

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"k8s.io/kubernetes/cmd/kube-controller-manager/names"

	"flux-rs.dev/testbed/internal/loopback"
)

const (
	// serviceRange holds the virtual addresses of Services. Nothing answers
	// there: the node agent leads its processes to loopback addresses instead.
	serviceRange = "10.96.0.0/16"
	// serviceIP is the first of them, which the Service "kubernetes" gets.
	serviceIP = "10.96.0.1"
)

func etcdFlags(dir string, clientPort, peerPort int) []string {
	client, peer := "http://"+loopback.Address(clientPort), "http://"+loopback.Address(peerPort)
	return []string{
		"--name=testbed",
		"--data-dir=" + dir,
		"--listen-client-urls=" + client,
		"--advertise-client-urls=" + client,
		"--listen-peer-urls=" + peer,
		"--initial-advertise-peer-urls=" + peer,
		"--initial-cluster=testbed=" + peer,
		// The data is thrown away with the testbed: no need to have it on disk.
		"--unsafe-no-fsync",
		"--log-level=warn",
	}
}

func apiServerFlags(p *pki, port, etcdPort int) []string {
	return []string{
		"--etcd-servers=http://" + loopback.Address(etcdPort),
		"--bind-address=" + loopback.Host,
		fmt.Sprintf("--secure-port=%d", port),
		// A loopback address is refused as an endpoint, so none is published.
		"--advertise-address=192.0.2.1",
		"--endpoint-reconciler-type=none",
		"--service-cluster-ip-range=" + serviceRange,
		"--tls-cert-file=" + p.cert(apiServerName),
		"--tls-private-key-file=" + p.key(apiServerName),
		"--client-ca-file=" + p.path(caFile),
		"--authorization-mode=Node,RBAC",
		"--service-account-issuer=https://kubernetes.default.svc.cluster.local",
		"--service-account-key-file=" + p.path(tokenPublicFile),
		"--service-account-signing-key-file=" + p.path(tokenKeyFile),
		"--kubelet-certificate-authority=" + p.path(caFile),
		"--kubelet-client-certificate=" + p.cert(kubeletClientName),
		"--kubelet-client-key=" + p.key(kubeletClientName),
		"--kubelet-preferred-address-types=InternalIP",
		"--allow-privileged=true",
		// The taint "not ready" of a new node is taken off by a controller that
		// is not run, since it would evict Pods when the machine is loaded.
		"--disable-admission-plugins=TaintNodesByCondition",
		"--profiling=false",
	}
}

// controllers are those of kube-controller-manager that the testbed needs.
// Those left out watch nodes, volumes and certificates, of which it has none.
var controllers = []string{
	names.ClusterRoleAggregationController,
	names.CronJobController,
	names.DaemonSetController,
	names.DeploymentController,
	names.EndpointSliceController,
	names.EndpointsController,
	names.GarbageCollectorController,
	names.JobController,
	names.NamespaceController,
	names.ReplicaSetController,
	names.ResourceQuotaController,
	names.RootCACertificatePublisherController,
	names.ServiceAccountController,
	names.ServiceAccountTokenController,
	names.StatefulSetController,
	names.TTLAfterFinishedController,
}

func controllerManagerFlags(p *pki, kubeconfig string) []string {
	return []string{
		"--kubeconfig=" + kubeconfig,
		"--controllers=" + strings.Join(controllers, ","),
		"--service-account-private-key-file=" + p.path(tokenKeyFile),
		"--root-ca-file=" + p.path(caFile),
		"--leader-elect=false",
		"--secure-port=0",
		"--controller-start-interval=0s",
		"--kube-api-qps=500",
		"--kube-api-burst=1000",
		"--profiling=false",
	}
}

// schedulerConfig is the scheduler's configuration: what matters here has no
// flag. A Pod that does not fit is tried again soon.
const schedulerConfig = `apiVersion: kubescheduler.config.k8s.io/v1
kind: KubeSchedulerConfiguration
clientConnection:
  kubeconfig: %q
  qps: 500
  burst: 1000
leaderElection:
  leaderElect: false
podInitialBackoffSeconds: 1
podMaxBackoffSeconds: 2
enableProfiling: false
`

// schedulerFlags writes the scheduler's configuration and points at it.
func schedulerFlags(dir, kubeconfig string) ([]string, error) {
	file := filepath.Join(dir, "scheduler.yaml")
	if err := os.WriteFile(file, fmt.Appendf(nil, schedulerConfig, kubeconfig), 0o600); err != nil {
		return nil, err
	}
	return []string{"--config=" + file, "--secure-port=0"}, nil
}
