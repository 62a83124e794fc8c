package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"
	"go.etcd.io/etcd/server/v3/etcdmain"
	"k8s.io/component-base/cli"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	controllermanager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
)

// runComponent turns this process into the named component. It does not
// return unless the name is wrong.
func runComponent(args []string) error {
	if len(args) == 0 {
		return errors.New("no component named")
	}
	name := args[0]
	if name == "etcd" {
		etcdmain.Main(args)
		return nil
	}
	commands := map[string]func() *cobra.Command{
		"kube-apiserver":          func() *cobra.Command { return apiserver.NewAPIServerCommand() },
		"kube-controller-manager": func() *cobra.Command { return controllermanager.NewControllerManagerCommand() },
		"kube-scheduler":          func() *cobra.Command { return scheduler.NewSchedulerCommand() },
	}
	command, ok := commands[name]
	if !ok {
		return fmt.Errorf("unknown component %q", name)
	}
	// The components read the command line of the whole process.
	os.Args = args
	os.Exit(cli.Run(command()))
	return nil
}
