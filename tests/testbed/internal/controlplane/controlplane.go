// Package controlplane runs a Kubernetes control plane out of this binary, on
// the loopback address and in a folder that is thrown away afterwards.
package controlplane

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"

	"flux-rs.dev/testbed/internal/loopback"
)

// pollInterval is how often a start-up condition is looked at again.
const pollInterval = 50 * time.Millisecond

// ControlPlane is a running control plane.
type ControlPlane struct {
	dir        string
	server     string
	pki        *pki
	components []*component
	died       chan *component
}

// Options say what to run.
type Options struct {
	// Dir takes certificates, data, logs and the kubeconfig. It must not have
	// been used before.
	Dir string
	// Bare runs etcd and the API server only.
	Bare bool
	// Progress is told what is being waited for.
	Progress func(format string, args ...any)
}

// Start runs the components, and returns when the API server is ready. What it
// has started is the caller's to stop, also after an error.
func Start(ctx context.Context, options Options) (*ControlPlane, error) {
	c := &ControlPlane{dir: options.Dir, died: make(chan *component, 4)}
	return c, c.run(ctx, options)
}

func (c *ControlPlane) run(ctx context.Context, options Options) error {
	data := filepath.Join(c.dir, "etcd")
	if _, err := os.Stat(data); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is there already: a testbed needs a folder of its own", data)
	}
	if err := os.MkdirAll(c.Logs(), 0o755); err != nil {
		return err
	}
	var err error
	if c.pki, err = newPKI(filepath.Join(c.dir, "pki")); err != nil {
		return err
	}
	etcdPort, etcdPeerPort, apiPort, err := threePorts()
	if err != nil {
		return err
	}
	c.server = "https://" + loopback.Address(apiPort)
	if err := c.pki.adminKubeconfig(c.Kubeconfig(), c.server, "testbed-admin"); err != nil {
		return err
	}

	options.Progress("starting etcd and kube-apiserver at %s", c.server)
	if err := c.start("etcd", etcdFlags(data, etcdPort, etcdPeerPort)...); err != nil {
		return err
	}
	// It waits for etcd by itself.
	if err := c.start("kube-apiserver", apiServerFlags(c.pki, apiPort, etcdPort)...); err != nil {
		return err
	}
	client, err := c.Client()
	if err != nil {
		return err
	}
	if err := c.Await(ctx, "kube-apiserver to be ready", func(ctx context.Context) (bool, error) {
		_, err := client.Discovery().RESTClient().Get().AbsPath("/readyz").DoRaw(ctx)
		return err == nil, err
	}); err != nil {
		return err
	}
	if options.Bare {
		return nil
	}

	options.Progress("starting kube-controller-manager and kube-scheduler")
	managerConfig := filepath.Join(c.dir, "pki", "controller-manager.kubeconfig")
	if err := c.pki.adminKubeconfig(managerConfig, c.server, "system:kube-controller-manager"); err != nil {
		return err
	}
	if err := c.start("kube-controller-manager", controllerManagerFlags(c.pki, managerConfig)...); err != nil {
		return err
	}
	schedulerConfig := filepath.Join(c.dir, "pki", "scheduler.kubeconfig")
	if err := c.pki.adminKubeconfig(schedulerConfig, c.server, "system:kube-scheduler"); err != nil {
		return err
	}
	flags, err := schedulerFlags(c.pki.dir, schedulerConfig)
	if err != nil {
		return err
	}
	return c.start("kube-scheduler", flags...)
}

// AwaitDefaultServiceAccount waits until Pods can be made in the namespace
// "default".
func (c *ControlPlane) AwaitDefaultServiceAccount(ctx context.Context) error {
	client, err := c.Client()
	if err != nil {
		return err
	}
	return c.Await(ctx, "the default service account", func(ctx context.Context) (bool, error) {
		_, err := client.CoreV1().ServiceAccounts("default").Get(ctx, "default", metav1.GetOptions{})
		return err == nil, err
	})
}

// Await polls a condition, and gives up when the context is done, a component
// has died, or a minute has passed. An error of the condition is taken as "not
// yet", and told if it never comes true.
func (c *ControlPlane) Await(ctx context.Context, what string, condition func(context.Context) (bool, error)) error {
	const patience = time.Minute
	deadline := time.After(patience)
	for {
		done, err := condition(ctx)
		if done {
			return nil
		}
		select {
		case <-time.After(pollInterval):
		case dead := <-c.died:
			return dead.death()
		case <-ctx.Done():
			return fmt.Errorf("waiting for %s: %w", what, context.Cause(ctx))
		case <-deadline:
			if err == nil || apierrors.IsNotFound(err) {
				err = errors.New("nothing to be seen of it")
			}
			return fmt.Errorf("waited %s for %s: %w", patience, what, err)
		}
	}
}

// Wait returns nil when the context is done, or the first component's death.
func (c *ControlPlane) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case dead := <-c.died:
		return dead.death()
	}
}

// Stop ends all components at once and without ceremony: nobody will read
// what they would save.
func (c *ControlPlane) Stop() {
	var stopping sync.WaitGroup
	for _, component := range c.components {
		stopping.Go(func() { component.process.Stop(0) })
	}
	stopping.Wait()
}

// Kubeconfig is the file for users, with every right.
func (c *ControlPlane) Kubeconfig() string { return filepath.Join(c.dir, "kubeconfig") }

// Logs is the folder of the components' logs.
func (c *ControlPlane) Logs() string { return filepath.Join(c.dir, "logs") }

// Server is the URL of the API server.
func (c *ControlPlane) Server() string { return c.server }

// CA is the certificate that signs all others, as PEM.
func (c *ControlPlane) CA() []byte { return c.pki.authority.PEM() }

// ServingCertificate issues a certificate for a server on the loopback address.
func (c *ControlPlane) ServingCertificate(name string) (tls.Certificate, error) {
	return c.pki.serving(name)
}

// Client talks to the API server with every right and no throttling.
func (c *ControlPlane) Client() (kubernetes.Interface, error) {
	config, err := clientcmd.BuildConfigFromFlags("", c.Kubeconfig())
	if err != nil {
		return nil, err
	}
	config.QPS = -1
	config.UserAgent = "testbed"
	config.WarningHandler = rest.NoWarnings{}
	return kubernetes.NewForConfig(config)
}

func threePorts() (a, b, c int, err error) {
	for _, port := range []*int{&a, &b, &c} {
		if *port, err = loopback.FreePort(); err != nil {
			return 0, 0, 0, err
		}
	}
	return a, b, c, nil
}
