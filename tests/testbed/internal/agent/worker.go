package agent

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/klog/v2"
	"k8s.io/utils/ptr"
)

// errDeleted is why a worker ends whose Pod is being deleted; any other end
// leaves the Pod's object alone.
var errDeleted = errors.New("the Pod is being deleted")

// worker looks after one Pod from its binding to its end.
type worker struct {
	agent *Agent
	// pod is the Pod as it was first seen; what the agent needs of it does not
	// change later.
	pod *corev1.Pod
	ip  string
	dir string

	// life ends when the Pod's processes are to be stopped.
	life context.Context
	end  context.CancelCauseFunc
	// force is done when they are to be killed.
	force context.Context
	kill  context.CancelFunc
	// done is closed when they have ended and all is reported.
	done chan struct{}
	// changed asks for the status to be published; it holds one request.
	changed chan struct{}

	containers  []*container
	credentials credentials
	started     metav1.Time
	// conditions are those last published; only run's goroutine touches them.
	conditions []corev1.PodCondition

	mu    sync.Mutex
	grace time.Duration
}

func newWorker(ctx context.Context, agent *Agent, pod *corev1.Pod, ip string) *worker {
	w := &worker{
		agent:      agent,
		pod:        pod.DeepCopy(),
		ip:         ip,
		dir:        agent.podDir(pod),
		done:       make(chan struct{}),
		changed:    make(chan struct{}, 1),
		started:    metav1.Now(),
		conditions: pod.Status.Conditions,
	}
	w.life, w.end = context.WithCancelCause(ctx)
	w.force, w.kill = context.WithCancel(ctx)
	// Whoever is to be killed is to be stopped.
	context.AfterFunc(w.force, func() { w.end(context.Canceled) })
	for _, spec := range pod.Spec.Containers {
		w.containers = append(w.containers, newContainer(w, spec))
	}
	return w
}

// run starts the containers, and publishes what becomes of them.
func (w *worker) run() {
	defer close(w.done)
	if err := os.MkdirAll(w.dir, 0o700); err != nil {
		w.warn("FailedMount", err.Error())
	}
	var running sync.WaitGroup
	for _, c := range w.containers {
		running.Go(func() { c.run(w.life) })
	}
	w.notify()
	for w.life.Err() == nil {
		select {
		case <-w.changed:
			w.publish(w.force)
		case <-w.life.Done():
		}
	}
	running.Wait()
	if errors.Is(context.Cause(w.life), errDeleted) {
		w.publish(w.force)
		w.remove(w.force)
	}
}

// terminate stops the containers, gently at first, and then removes the Pod's
// object.
func (w *worker) terminate(grace time.Duration) {
	w.mu.Lock()
	w.grace = grace
	w.mu.Unlock()
	w.end(errDeleted)
}

// remainingGrace is how long a process has for its end.
func (w *worker) remainingGrace() time.Duration {
	if w.force.Err() != nil {
		return 0
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.grace
}

// notify asks for the status to be published.
func (w *worker) notify() {
	select {
	case w.changed <- struct{}{}:
	default: // asked for already
	}
}

// publish writes the Pod's status.
func (w *worker) publish(ctx context.Context) {
	patch, err := w.statusPatch()
	if err == nil {
		_, err = w.agent.Client.CoreV1().Pods(w.pod.Namespace).
			Patch(ctx, w.pod.Name, types.MergePatchType, patch, metav1.PatchOptions{}, "status")
	}
	// A conflict says that another Pod has taken the name.
	if err == nil || apierrors.IsNotFound(err) || apierrors.IsConflict(err) || ctx.Err() != nil {
		return
	}
	klog.ErrorS(err, "Failed to publish status", "pod", klog.KObj(w.pod))
	time.AfterFunc(time.Second, w.notify)
}

// remove deletes the Pod's object at last.
func (w *worker) remove(ctx context.Context) {
	for ctx.Err() == nil {
		err := w.agent.Client.CoreV1().Pods(w.pod.Namespace).Delete(ctx, w.pod.Name, metav1.DeleteOptions{
			GracePeriodSeconds: ptr.To(int64(0)),
			Preconditions:      metav1.NewUIDPreconditions(string(w.pod.UID)),
		})
		if err == nil || apierrors.IsNotFound(err) || apierrors.IsConflict(err) || ctx.Err() != nil {
			return
		}
		klog.ErrorS(err, "Failed to remove Pod", "pod", klog.KObj(w.pod))
		sleep(ctx, time.Second)
	}
}

// container finds one of the Pod's containers.
func (w *worker) container(name string) (*container, bool) {
	for _, c := range w.containers {
		if c.spec.Name == name {
			return c, true
		}
	}
	return nil, false
}

// hostPort tells where on the loopback address one of the Pod's ports is.
func (w *worker) hostPort(port int32) (int, bool) {
	for _, c := range w.containers {
		if at, ok := c.hostPort(port); ok {
			return at, true
		}
	}
	return 0, false
}

// logDir is the folder of the logs of the Pod's containers.
func (w *worker) logDir() string {
	return filepath.Join(w.agent.Logs, w.pod.Namespace+"_"+w.pod.Name)
}

func (w *worker) warn(reason, message string) {
	w.agent.recorder.Event(w.pod, corev1.EventTypeWarning, reason, message)
}

func (w *worker) tell(reason, message string) {
	w.agent.recorder.Event(w.pod, corev1.EventTypeNormal, reason, message)
}

// gracePeriod is the time that was granted with the deletion.
func gracePeriod(pod *corev1.Pod) time.Duration {
	seconds := ptr.Deref(pod.DeletionGracePeriodSeconds, corev1.DefaultTerminationGracePeriodSeconds)
	return time.Duration(seconds) * time.Second
}

// sleep waits, or returns early when the context is done.
func sleep(ctx context.Context, duration time.Duration) {
	select {
	case <-time.After(duration):
	case <-ctx.Done():
	}
}
