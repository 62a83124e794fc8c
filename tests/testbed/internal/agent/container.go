package agent

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/utils/ptr"

	"flux-rs.dev/testbed/internal/process"
)

const (
	// firstBackoff and maxBackoff bound the wait before a restart. A kubelet
	// begins with ten seconds; tests are in more of a hurry.
	firstBackoff = time.Second
	maxBackoff   = 10 * time.Second
	// steadyAfter is how long a program must have run for its end not to be
	// taken as one more crash in a row.
	steadyAfter = time.Minute
	// maxTerminationMessage is the part of the log told with a failure.
	maxTerminationMessage = 2048
)

// instance is one run of a container's program.
type instance interface {
	Done() <-chan struct{}
	// Exit tells how it ended; call it after Done.
	Exit() process.Exit
	// Stop asks it to end, makes it end after grace, and returns when it has.
	Stop(grace time.Duration)
}

// program is what a container runs.
type program interface {
	// start runs it once. Ports maps the container's ports to those of the
	// loopback address.
	start(ctx context.Context, log *logFile) (run instance, ports map[int32]int, err error)
	// probed tells whether the container's probes are to be followed. A program
	// that is not is ready as soon as it runs, or never.
	probed() bool
	// ready is whether an unprobed program is ready.
	ready() bool
}

// container is one container of a Pod.
type container struct {
	worker  *worker
	spec    corev1.Container
	program program

	mu     sync.Mutex
	status corev1.ContainerStatus
	ports  map[int32]int
	// logs are those of the last run, and of the one before.
	log, previousLog *logFile
}

func newContainer(w *worker, spec corev1.Container) *container {
	c := &container{worker: w, spec: spec}
	c.program = programFor(c)
	c.status = corev1.ContainerStatus{
		Name:    spec.Name,
		Image:   spec.Image,
		ImageID: "testbed://" + spec.Image,
		Started: ptr.To(false),
		State:   waiting("ContainerCreating", ""),
	}
	return c
}

// run starts the program, and again as the Pod's restart policy says, until
// the context is done.
func (c *container) run(ctx context.Context) {
	backoff := firstBackoff
	for restarts := int32(0); ; restarts++ {
		run, ok := c.startWhenPossible(ctx, restarts)
		if !ok {
			return
		}
		began := time.Now()
		exit, killed := c.attend(ctx, run)
		if ctx.Err() != nil || !c.restarts(exit) {
			c.ended(began, exit, killed)
			return
		}
		if time.Since(began) > steadyAfter {
			backoff = firstBackoff
		}
		c.crashed(began, exit, killed, backoff)
		sleep(ctx, backoff)
		backoff = min(2*backoff, maxBackoff)
		if ctx.Err() != nil {
			return
		}
	}
}

// startWhenPossible starts the program once what it needs is there.
func (c *container) startWhenPossible(ctx context.Context, restarts int32) (instance, bool) {
	for ctx.Err() == nil {
		log, err := c.newLog(restarts)
		if err != nil {
			c.cannotStart("RunContainerError", err)
			sleep(ctx, firstBackoff)
			continue
		}
		run, ports, err := c.program.start(ctx, log)
		if err != nil {
			log.close()
			c.cannotStart(reasonOf(err), err)
			sleep(ctx, firstBackoff)
			continue
		}
		go func() {
			<-run.Done()
			log.close()
		}()
		c.update(func() {
			c.ports = ports
			c.status.RestartCount = restarts
			c.status.ContainerID = fmt.Sprintf("testbed://%s/%s/%d", c.worker.pod.UID, c.spec.Name, restarts)
			c.status.State = corev1.ContainerState{Running: &corev1.ContainerStateRunning{StartedAt: metav1.Now()}}
			c.status.Started = ptr.To(!c.program.probed())
			c.status.Ready = !c.program.probed() && c.program.ready()
		})
		c.worker.tell("Started", "Container "+c.spec.Name+" started")
		return run, true
	}
	return nil, false
}

// attend watches over a run to its end: its own, one its liveness probe
// brought about (killed), or the one that comes with the Pod's.
func (c *container) attend(ctx context.Context, run instance) (exit process.Exit, killed bool) {
	probing, stop := context.WithCancel(ctx)
	defer stop()
	unhealthy := make(chan string, 1)
	if c.program.probed() {
		go c.probe(probing, unhealthy)
	}
	select {
	case <-run.Done():
	case why := <-unhealthy:
		c.worker.warn("Unhealthy", why)
		run.Stop(c.gracePeriod())
		killed = true
	case <-ctx.Done():
		c.stop(run)
	}
	<-run.Done()
	return run.Exit(), killed
}

// stop ends a run with its Pod: gently, until the Pod is to be killed.
func (c *container) stop(run instance) {
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		run.Stop(c.worker.remainingGrace())
	}()
	select {
	case <-stopped:
	case <-c.worker.force.Done():
		run.Stop(0)
	}
}

// restarts tells whether the Pod's policy wants the program started again.
func (c *container) restarts(exit process.Exit) bool {
	switch c.worker.pod.Spec.RestartPolicy {
	case corev1.RestartPolicyNever:
		return false
	case corev1.RestartPolicyOnFailure:
		return exit.Code != 0
	default:
		return true
	}
}

// ended reports the last end of the program.
func (c *container) ended(began time.Time, exit process.Exit, killed bool) {
	c.update(func() {
		c.gone()
		c.status.State = c.terminated(began, exit, killed)
	})
}

// crashed reports an end after which the program is started again.
func (c *container) crashed(began time.Time, exit process.Exit, killed bool, backoff time.Duration) {
	message := fmt.Sprintf("back-off %s restarting failed container=%s pod=%s_%s",
		backoff, c.spec.Name, c.worker.pod.Name, c.worker.pod.Namespace)
	c.update(func() {
		c.gone()
		c.status.LastTerminationState = c.terminated(began, exit, killed)
		c.status.State = waiting("CrashLoopBackOff", message)
	})
	c.worker.warn("BackOff", message)
}

// cannotStart reports why the program is not started.
func (c *container) cannotStart(reason string, err error) {
	changed := c.status.State.Waiting == nil || c.status.State.Waiting.Message != err.Error()
	if !changed {
		return
	}
	c.update(func() {
		c.gone()
		c.status.State = waiting(reason, err.Error())
	})
	c.worker.warn("Failed", "Error: "+reason+": "+err.Error())
}

// gone marks the program as not running.
func (c *container) gone() {
	c.status.Ready = false
	c.status.Started = ptr.To(false)
	c.ports = nil
}

func (c *container) terminated(began time.Time, exit process.Exit, killed bool) corev1.ContainerState {
	end := &corev1.ContainerStateTerminated{
		ExitCode:    int32(exit.Code),
		Reason:      "Completed",
		StartedAt:   metav1.NewTime(began),
		FinishedAt:  metav1.Now(),
		ContainerID: c.status.ContainerID,
	}
	if exit.Code != 0 || killed {
		end.Reason = "Error"
		end.Message = c.log.tail(maxTerminationMessage)
	}
	return corev1.ContainerState{Terminated: end}
}

// newLog makes the log of the next run.
func (c *container) newLog(restarts int32) (*logFile, error) {
	log, err := createLog(filepath.Join(c.worker.logDir(), fmt.Sprintf("%s.%d.log", c.spec.Name, restarts)))
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	// A start that failed and is tried again has left the same file.
	if c.log != nil && c.log.path != log.path {
		c.previousLog = c.log
	}
	c.log = log
	return log, nil
}

// update changes the container's state, and has it published.
func (c *container) update(change func()) {
	c.mu.Lock()
	change()
	c.mu.Unlock()
	c.worker.notify()
}

// snapshot is the state to be published.
func (c *container) snapshot() corev1.ContainerStatus {
	c.mu.Lock()
	defer c.mu.Unlock()
	return *c.status.DeepCopy()
}

func (c *container) hostPort(port int32) (int, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, ok := c.ports[port]
	return at, ok
}

// gracePeriod is the time a program has for its end when it alone is stopped.
func (c *container) gracePeriod() time.Duration {
	seconds := ptr.Deref(c.worker.pod.Spec.TerminationGracePeriodSeconds, corev1.DefaultTerminationGracePeriodSeconds)
	return time.Duration(seconds) * time.Second
}

func waiting(reason, message string) corev1.ContainerState {
	return corev1.ContainerState{Waiting: &corev1.ContainerStateWaiting{Reason: reason, Message: message}}
}
