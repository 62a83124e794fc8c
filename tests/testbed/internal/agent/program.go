package agent

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	corev1 "k8s.io/api/core/v1"

	"flux-rs.dev/testbed/internal/process"
)

// behaveAnnotation on a Pod says what an image that is not run is to look like.
const behaveAnnotation = "testbed.flux-rs.dev/behave"

// The values of behaveAnnotation.
const (
	behaveComplete         = "complete"
	behaveCrashLoop        = "crash-loop"
	behaveImagePullBackOff = "image-pull-back-off"
	behaveNotReady         = "not-ready"
)

// startError is an error for which a kubelet has a reason of its own.
type startError struct {
	reason string
	err    error
}

func (e *startError) Error() string { return e.err.Error() }
func (e *startError) Unwrap() error { return e.err }

// reasonOf is the reason to report a failed start with.
func reasonOf(err error) string {
	var failed *startError
	if errors.As(err, &failed) {
		return failed.reason
	}
	return "RunContainerError"
}

// programFor chooses what a container runs: what the Pod orders by annotation,
// the controller its image names, or else nothing.
func programFor(c *container) program {
	pod := c.worker.pod
	switch pod.Annotations[behaveAnnotation] {
	case behaveComplete:
		return pretence{lasts: time.Second}
	case behaveCrashLoop:
		return pretence{lasts: 200 * time.Millisecond, code: 1}
	case behaveNotReady:
		return pretence{unready: true}
	case behaveImagePullBackOff:
		return unpullable{image: c.spec.Image}
	}
	name := imageName(c.spec.Image)
	if known, ok := controllers[name]; ok && c.worker.agent.Controllers != "" {
		return &hostProgram{container: c, name: name, controller: known}
	}
	if pod.Spec.RestartPolicy != corev1.RestartPolicyAlways {
		// The Pod of a Job has something to finish.
		return pretence{lasts: 500 * time.Millisecond}
	}
	return pretence{}
}

// imageName is the last part of an image's repository: "source-controller" of
// "registry:5000/fluxcd/source-controller:v1.9.4@sha256:…".
func imageName(image string) string {
	image, _, _ = strings.Cut(image, "@")
	image = image[strings.LastIndex(image, "/")+1:]
	name, _, _ := strings.Cut(image, ":")
	return name
}

// unpullable is a program whose image cannot be had.
type unpullable struct{ image string }

func (u unpullable) start(context.Context, *logFile) (instance, map[int32]int, error) {
	return nil, nil, &startError{
		reason: "ImagePullBackOff",
		err:    fmt.Errorf("Back-off pulling image %q: ErrImagePull: not found", u.image), //nolint:staticcheck // a kubelet's words
	}
}

func (unpullable) probed() bool { return false }
func (unpullable) ready() bool  { return false }

// pretence stands for a program that is not run.
type pretence struct {
	// lasts is how long it pretends to run; 0 is until it is stopped.
	lasts time.Duration
	// code is its exit code when it ends by itself.
	code    int
	unready bool
}

func (p pretence) start(_ context.Context, log *logFile) (instance, map[int32]int, error) {
	fmt.Fprintln(log, "testbed: this image is not run, its container is only reported to")
	run := &pretendedRun{done: make(chan struct{})}
	if p.lasts > 0 {
		time.AfterFunc(p.lasts, func() { run.finish(p.code) })
	}
	return run, nil, nil
}

func (pretence) probed() bool  { return false }
func (p pretence) ready() bool { return !p.unready }

// pretendedRun is a run of a pretence.
type pretendedRun struct {
	once sync.Once
	done chan struct{}
	exit process.Exit
}

func (r *pretendedRun) finish(code int) {
	r.once.Do(func() {
		r.exit.Code = code
		close(r.done)
	})
}

func (r *pretendedRun) Done() <-chan struct{} { return r.done }
func (r *pretendedRun) Exit() process.Exit    { return r.exit }
func (r *pretendedRun) Stop(time.Duration)    { r.finish(0) }
