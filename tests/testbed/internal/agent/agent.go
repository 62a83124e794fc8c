// Package agent is the testbed's kubelet. It registers one node and does for
// the Pods bound to it what a kubelet does, with one difference: there are no
// containers. A Pod of a Flux controller runs as a process of this machine, any
// other is reported to run.
package agent

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/fields"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/scheme"
	typedcorev1 "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/record"
	"k8s.io/klog/v2"
)

// NodeName is the name of the one node.
const NodeName = "testbed-node"

// Options say how the agent reaches the cluster and where it keeps things.
type Options struct {
	Client kubernetes.Interface
	// Server and CA are what Pods are told about the API server.
	Server string
	CA     []byte
	// Dir takes the Pods' volumes and credentials, which go with the Pod.
	Dir string
	// Logs takes the containers' logs, which stay.
	Logs string
	// Controllers is the folder of the controllers' binaries. If empty, their
	// Pods are reported to run like any other.
	Controllers string
	// Serving is the certificate of the log server.
	Serving tls.Certificate
}

// Agent is a running node agent.
type Agent struct {
	Options
	cancel    context.CancelFunc
	recorder  record.EventRecorder
	addresses *addresses
	services  *services

	mu      sync.Mutex
	workers map[types.UID]*worker
}

// Start registers the node and begins to look after its Pods. When it returns,
// the node is ready.
func Start(ctx context.Context, options Options) (*Agent, error) {
	for _, dir := range []string{options.Dir, options.Logs} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return nil, err
		}
	}
	ctx, cancel := context.WithCancel(ctx)
	a := &Agent{
		Options:   options,
		cancel:    cancel,
		addresses: newAddresses(),
		workers:   map[types.UID]*worker{},
	}
	a.services = newServices(ctx, options.Client, a.hostPort)

	events := record.NewBroadcaster(record.WithContext(ctx))
	events.StartRecordingToSink(&typedcorev1.EventSinkImpl{Interface: options.Client.CoreV1().Events("")})
	a.recorder = events.NewRecorder(scheme.Scheme, corev1.EventSource{Component: "kubelet", Host: NodeName})

	logPort, err := a.serveLogs(ctx)
	if err != nil {
		cancel()
		return nil, err
	}
	if err := a.registerNode(ctx, logPort); err != nil {
		cancel()
		return nil, err
	}
	if err := a.watchPods(ctx); err != nil {
		cancel()
		return nil, err
	}
	return a, nil
}

// Stop kills the processes of all Pods and removes their folders. The Pods'
// objects stay as they are.
func (a *Agent) Stop() {
	a.cancel()
	a.mu.Lock()
	workers := a.workers
	a.workers = nil // no new ones
	a.mu.Unlock()
	for _, w := range workers {
		w.kill()
	}
	for _, w := range workers {
		<-w.done
	}
	if err := os.RemoveAll(a.Dir); err != nil {
		klog.ErrorS(err, "Failed to remove the folders of Pods")
	}
}

func (a *Agent) watchPods(ctx context.Context) error {
	factory := informers.NewSharedInformerFactoryWithOptions(a.Client, 0,
		informers.WithTweakListOptions(func(options *metav1.ListOptions) {
			options.FieldSelector = fields.OneTermEqualSelector("spec.nodeName", NodeName).String()
		}))
	pods := factory.Core().V1().Pods().Informer()
	_, err := pods.AddEventHandler(cache.ResourceEventHandlerFuncs{
		AddFunc:    func(object any) { a.observe(ctx, object.(*corev1.Pod)) },
		UpdateFunc: func(_, object any) { a.observe(ctx, object.(*corev1.Pod)) },
		DeleteFunc: func(object any) {
			if tombstone, ok := object.(cache.DeletedFinalStateUnknown); ok {
				object = tombstone.Obj
			}
			a.forget(object.(*corev1.Pod))
		},
	})
	if err != nil {
		return fmt.Errorf("watch Pods: %w", err)
	}
	factory.Start(ctx.Done())
	if !cache.WaitForCacheSync(ctx.Done(), pods.HasSynced) {
		return errors.New("watch Pods: stopped before the first list")
	}
	return nil
}

// observe takes note of a Pod as it now is.
func (a *Agent) observe(ctx context.Context, pod *corev1.Pod) {
	a.mu.Lock()
	w, known := a.workers[pod.UID]
	if !known && a.workers != nil && !finished(pod) {
		ip, err := a.addresses.take(string(pod.UID))
		if err != nil {
			a.mu.Unlock()
			a.recorder.Event(pod, corev1.EventTypeWarning, "FailedCreatePodSandBox", err.Error())
			return
		}
		w = newWorker(ctx, a, pod, ip)
		a.workers[pod.UID] = w
		go w.run()
	}
	a.mu.Unlock()
	if w != nil && pod.DeletionTimestamp != nil {
		w.terminate(gracePeriod(pod))
	}
}

// forget cleans up after a Pod whose object is gone.
func (a *Agent) forget(pod *corev1.Pod) {
	a.mu.Lock()
	w, known := a.workers[pod.UID]
	delete(a.workers, pod.UID)
	a.mu.Unlock()
	if !known {
		return
	}
	go func() {
		w.kill()
		<-w.done
		a.addresses.release(string(pod.UID))
		if err := os.RemoveAll(w.dir); err != nil {
			klog.ErrorS(err, "Failed to remove the folder of a Pod", "pod", klog.KObj(pod))
		}
	}()
}

// find returns the worker of a Pod by name.
func (a *Agent) find(namespace, name string) (*worker, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, w := range a.workers {
		if w.pod.Namespace == namespace && w.pod.Name == name {
			return w, true
		}
	}
	return nil, false
}

// hostPort tells where on the loopback address a Pod's port is found.
func (a *Agent) hostPort(podIP string, port int32) (int, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for _, w := range a.workers {
		if w.ip == podIP {
			return w.hostPort(port)
		}
	}
	return 0, false
}

// podDir is the folder of a Pod's volumes and credentials.
func (a *Agent) podDir(pod *corev1.Pod) string { return filepath.Join(a.Dir, string(pod.UID)) }

// finished reports whether a Pod has come to its end and is not run again.
func finished(pod *corev1.Pod) bool {
	return pod.Status.Phase == corev1.PodSucceeded || pod.Status.Phase == corev1.PodFailed
}
