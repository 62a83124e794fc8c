package agent

import (
	"context"
	"fmt"
	"io"
	"net"
	"sync"
	"time"

	discoveryv1 "k8s.io/api/discovery/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/klog/v2"
	"k8s.io/utils/ptr"

	"flux-rs.dev/testbed/internal/loopback"
)

// services is the testbed's kube-proxy. It gives a Service's port an address
// on this host, for as long as the testbed runs, and leads each connection to
// an endpoint that is ready at that moment.
type services struct {
	ctx    context.Context
	client kubernetes.Interface
	// hostPort tells where a Pod's port is found on this host.
	hostPort func(podIP string, port int32) (int, bool)

	mu        sync.Mutex
	addresses map[servicePort]string
}

type servicePort struct {
	namespace, name string
	port            int
}

func (s servicePort) String() string {
	return fmt.Sprintf("service %s/%s:%d", s.namespace, s.name, s.port)
}

func newServices(ctx context.Context, client kubernetes.Interface, hostPort func(string, int32) (int, bool)) *services {
	return &services{ctx: ctx, client: client, hostPort: hostPort, addresses: map[servicePort]string{}}
}

// address returns the address of a Service's port. The Service need not exist
// yet: until it does, connections are closed at once.
func (s *services) address(namespace, name string, port int) (string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	service := servicePort{namespace: namespace, name: name, port: port}
	if address, ok := s.addresses[service]; ok {
		return address, nil
	}
	listener, err := net.Listen("tcp", loopback.Address(0))
	if err != nil {
		return "", fmt.Errorf("%s: %w", service, err)
	}
	context.AfterFunc(s.ctx, func() { listener.Close() })
	go s.serve(listener, service)
	s.addresses[service] = listener.Addr().String()
	return s.addresses[service], nil
}

func (s *services) serve(listener net.Listener, service servicePort) {
	for {
		client, err := listener.Accept()
		if err != nil {
			if s.ctx.Err() == nil {
				klog.ErrorS(err, "Failed to serve", "service", service)
			}
			return
		}
		go s.forward(client, service)
	}
}

// forward joins a client with an endpoint.
func (s *services) forward(client net.Conn, service servicePort) {
	defer client.Close()
	ctx, cancel := context.WithTimeout(s.ctx, 10*time.Second)
	defer cancel()
	address, err := s.endpoint(ctx, service)
	if err != nil {
		// Nobody to lead to: the client sees its connection reset.
		return
	}
	endpoint, err := new(net.Dialer).DialContext(ctx, "tcp", address)
	if err != nil {
		return
	}
	defer endpoint.Close()

	var copying sync.WaitGroup
	for _, way := range [][2]net.Conn{{client, endpoint}, {endpoint, client}} {
		copying.Go(func() {
			_, _ = io.Copy(way[0], way[1])
			// The other side learns that no more will come.
			_ = way[0].(*net.TCPConn).CloseWrite()
		})
	}
	copying.Wait()
}

// endpoint finds a ready endpoint, as the endpoint slices have it.
func (s *services) endpoint(ctx context.Context, wanted servicePort) (string, error) {
	service, err := s.client.CoreV1().Services(wanted.namespace).Get(ctx, wanted.name, metav1.GetOptions{})
	if err != nil {
		return "", err
	}
	var portName string
	found := false
	for _, port := range service.Spec.Ports {
		if int(port.Port) == wanted.port {
			portName, found = port.Name, true
		}
	}
	if !found {
		return "", fmt.Errorf("%s has no such port", wanted)
	}
	slices, err := s.client.DiscoveryV1().EndpointSlices(wanted.namespace).List(ctx, metav1.ListOptions{
		LabelSelector: discoveryv1.LabelServiceName + "=" + wanted.name,
	})
	if err != nil {
		return "", err
	}
	for _, slice := range slices.Items {
		for _, port := range slice.Ports {
			if ptr.Deref(port.Name, "") != portName || port.Port == nil {
				continue
			}
			for _, endpoint := range slice.Endpoints {
				if !ptr.Deref(endpoint.Conditions.Ready, true) || len(endpoint.Addresses) == 0 {
					continue
				}
				if host, ok := s.hostPort(endpoint.Addresses[0], *port.Port); ok {
					return loopback.Address(host), nil
				}
			}
		}
	}
	return "", fmt.Errorf("%s has no ready endpoint", wanted)
}
