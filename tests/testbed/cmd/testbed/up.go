package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"k8s.io/klog/v2"

	"flux-rs.dev/testbed/internal/agent"
	"flux-rs.dev/testbed/internal/controlplane"
	"flux-rs.dev/testbed/internal/supervise"
)

// announcement is the one line on standard output that says the testbed is up.
type announcement struct {
	Kubeconfig string `json:"kubeconfig"`
	Server     string `json:"server"`
	Dir        string `json:"dir"`
}

// up runs a testbed until it is told to stop.
func up(args []string) (err error) {
	flags := flag.NewFlagSet("testbed up", flag.ContinueOnError)
	dir := flags.String("dir", "", "new working directory: certificates, data, logs, kubeconfig (required)")
	controllers := flags.String("controllers-dir", "", "`folder` of the Flux controllers' binaries")
	noControllers := flags.Bool("no-controllers", false, "report the controllers' Pods as ready without running them")
	bare := flags.Bool("bare", false, "run etcd and kube-apiserver only")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return nil
	} else if err != nil {
		return err
	}
	if *noControllers {
		*controllers = ""
	}
	switch {
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case *dir == "":
		return errors.New("--dir is required")
	case *controllers == "" && !*noControllers && !*bare:
		return errors.New("--controllers-dir is required, unless --no-controllers or --bare is given")
	}
	if *dir, err = filepath.Abs(*dir); err != nil {
		return err
	}
	if *controllers != "" {
		if *controllers, err = filepath.Abs(*controllers); err != nil {
			return err
		}
		if _, err := os.Stat(*controllers); err != nil {
			return fmt.Errorf("--controllers-dir: %w", err)
		}
	}

	ctx, stop := supervise.Context(context.Background())
	defer stop()
	began := time.Now()
	progress := func(format string, args ...any) {
		fmt.Fprintf(os.Stderr, "testbed: %5.1fs  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
	}

	plane, err := controlplane.Start(ctx, controlplane.Options{Dir: *dir, Bare: *bare, Progress: progress})
	defer plane.Stop()
	if err != nil {
		return err
	}
	if !*bare {
		progress("starting the node agent")
		node, err := startAgent(ctx, plane, *dir, *controllers)
		if err != nil {
			return err
		}
		defer node.Stop()
		if err := plane.AwaitDefaultServiceAccount(ctx); err != nil {
			return err
		}
	}
	progress("ready")
	if err := json.NewEncoder(os.Stdout).Encode(announcement{
		Kubeconfig: plane.Kubeconfig(), Server: plane.Server(), Dir: *dir,
	}); err != nil {
		return fmt.Errorf("announce: %w", err)
	}
	return plane.Wait(ctx)
}

// startAgent runs the node agent in this process.
func startAgent(ctx context.Context, plane *controlplane.ControlPlane, dir, controllers string) (*agent.Agent, error) {
	log, err := os.Create(filepath.Join(plane.Logs(), "node-agent.log"))
	if err != nil {
		return nil, err
	}
	klog.LogToStderr(false)
	klog.SetOutput(log)

	client, err := plane.Client()
	if err != nil {
		return nil, err
	}
	serving, err := plane.ServingCertificate(agent.NodeName)
	if err != nil {
		return nil, err
	}
	return agent.Start(ctx, agent.Options{
		Client:      client,
		Server:      plane.Server(),
		CA:          plane.CA(),
		Dir:         filepath.Join(dir, "pods"),
		Logs:        filepath.Join(plane.Logs(), "pods"),
		Controllers: controllers,
		Serving:     serving,
	})
}
