// Command testbed runs a real Kubernetes control plane for tests, with a node
// agent that runs the Flux controllers as processes of this machine.
package main

import (
	"fmt"
	"os"

	"flux-rs.dev/testbed/internal/controlplane"
)

const usage = `usage:
  testbed up --dir DIR [--controllers-dir BINDIR] [--no-controllers] [--bare]
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "testbed:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no subcommand\n%s", usage)
	}
	switch args[0] {
	case "up":
		return up(args[1:])
	case controlplane.RunComponent:
		return runComponent(args[1:])
	default:
		return fmt.Errorf("unknown subcommand %q\n%s", args[0], usage)
	}
}
