// Command gitserver serves Git repositories to tests over HTTP, HTTPS and SSH.
//
// It prints one line of JSON when it listens, and ends with its supervisor:
// when standard input is a pipe and closes, or on SIGTERM.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"

	"flux-rs.dev/testbed/internal/gitserver"
	"flux-rs.dev/testbed/internal/supervise"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "gitserver:", err)
		os.Exit(1)
	}
}

func run() error {
	var options gitserver.Options
	flag.StringVar(&options.Dir, "dir", "", "working directory; repositories are in its folder repos/ (required)")
	flag.StringVar(&options.HTTP, "http", "127.0.0.1:0", "`address` of the HTTP server")
	flag.StringVar(&options.HTTPS, "https", "127.0.0.1:0", "`address` of the HTTPS server")
	flag.StringVar(&options.SSH, "ssh", "127.0.0.1:0", "`address` of the SSH server")
	flag.BoolVar(&options.RotateHostKeys, "rotate-host-keys", false, "make new SSH host keys")
	flag.Func("create", "make the bare repository `name` if it is missing (repeatable)", func(name string) error {
		options.Create = append(options.Create, name)
		return nil
	})
	flag.Parse()
	if options.Dir == "" {
		return errors.New("--dir is required")
	}
	if flag.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flag.Arg(0))
	}

	ctx, stop := supervise.Context(context.Background())
	defer stop()
	return gitserver.Run(ctx, options, func(at gitserver.Endpoints) error {
		return json.NewEncoder(os.Stdout).Encode(at)
	})
}
