package agent

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/klog/v2"

	"flux-rs.dev/testbed/internal/loopback"
	"flux-rs.dev/testbed/internal/process"
)

// hostProgram runs a controller as a process of this host.
type hostProgram struct {
	container  *container
	name       string
	controller controller
}

func (p *hostProgram) probed() bool { return true }
func (p *hostProgram) ready() bool  { return false } // its probes say

func (p *hostProgram) start(ctx context.Context, log *logFile) (instance, map[int32]int, error) {
	w, spec := p.container.worker, p.container.spec
	binary := filepath.Join(w.agent.Controllers, p.name)
	if _, err := os.Stat(binary); err != nil {
		return nil, nil, &startError{reason: "ErrImageNeverPull", err: fmt.Errorf("image %s is not built: %w", spec.Image, err)}
	}
	env, err := w.resolver().environment(ctx, spec)
	if err != nil {
		return nil, nil, &startError{reason: "CreateContainerConfigError", err: err}
	}
	mounts, err := w.mounts(ctx, spec)
	if err != nil {
		return nil, nil, &startError{reason: "CreateContainerConfigError", err: err}
	}
	kubeconfig, err := w.kubeconfig(ctx)
	if err != nil {
		return nil, nil, &startError{reason: "CreateContainerConfigError", err: err}
	}

	// The first word of a command is the controller, whatever it is called in
	// its image.
	var args []string
	if len(spec.Command) > 1 {
		args = append(args, spec.Command[1:]...)
	}
	args = append(args, spec.Args...)
	for i, arg := range args {
		args[i] = env.expand(arg)
	}
	root := filepath.Join(w.dir, "root", spec.Name)
	if _, mounted := mounts["/tmp"]; !mounted {
		mounts["/tmp"] = filepath.Join(root, "tmp")
	}
	across := bridge{
		root:     root,
		mounts:   mounts,
		service:  w.agent.services.address,
		freePort: loopback.FreePort,
	}
	args, ports, err := across.args(p.controller, args)
	if err != nil {
		return nil, nil, err
	}
	for name, value := range env {
		if env[name], err = across.value(value); err != nil {
			return nil, nil, err
		}
	}
	temporary := mounts["/tmp"]
	if err := os.MkdirAll(temporary, 0o700); err != nil {
		return nil, nil, err
	}
	// What an image and a kubelet set for every process. The variable with the
	// API server's address stays unset: the kubeconfig has it.
	defaults := environment{"PATH": os.Getenv("PATH"), "HOME": temporary, "HOSTNAME": w.pod.Name}
	for name, value := range defaults {
		if _, set := env[name]; !set {
			env[name] = value
		}
	}
	env["TMPDIR"] = temporary
	env["KUBECONFIG"] = kubeconfig

	run, err := process.Start(process.Spec{
		Path: binary, Args: args, Env: env.list(), Dir: temporary, Output: log,
	})
	if err != nil {
		return nil, nil, err
	}
	w.annotatePorts(ctx, ports)
	return run, ports, nil
}

// annotatePorts tells tests where the Pod's ports are to be found. It is a
// convenience: a failure is logged and no more.
func (w *worker) annotatePorts(ctx context.Context, ports map[int32]int) {
	at := map[int32]string{}
	for port, host := range ports {
		at[port] = loopback.Address(host)
	}
	value, err := json.Marshal(at)
	if err != nil {
		klog.ErrorS(err, "Failed to encode ports", "pod", klog.KObj(w.pod))
		return
	}
	patch, err := json.Marshal(map[string]any{"metadata": map[string]any{
		"uid":         w.pod.UID,
		"annotations": map[string]string{portsAnnotation: string(value)},
	}})
	if err == nil {
		_, err = w.agent.Client.CoreV1().Pods(w.pod.Namespace).
			Patch(ctx, w.pod.Name, types.MergePatchType, patch, metav1.PatchOptions{})
	}
	if err != nil && ctx.Err() == nil {
		klog.ErrorS(err, "Failed to annotate Pod", "pod", klog.KObj(w.pod))
	}
}
