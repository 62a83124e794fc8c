package controlplane

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"flux-rs.dev/testbed/internal/process"
)

// RunComponent is the hidden subcommand by which the testbed's own binary
// starts one component in a process of its own.
const RunComponent = "run-component"

// component is a running part of the control plane.
type component struct {
	name    string
	logFile string
	process *process.Process
}

// start runs this very binary as the named component.
func (c *ControlPlane) start(name string, flags ...string) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find own binary: %w", err)
	}
	logFile := filepath.Join(c.Logs(), name+".log")
	log, err := os.Create(logFile)
	if err != nil {
		return err
	}
	defer log.Close() // the child has a copy
	child, err := process.Start(process.Spec{
		Path: self,
		Args: append([]string{RunComponent, name}, flags...),
		Env:  []string{"HOME=" + c.dir, "PATH=" + os.Getenv("PATH")},
		// Some components write beside themselves when not told where.
		Dir:    c.dir,
		Output: log,
	})
	if err != nil {
		return err
	}
	started := &component{name: name, logFile: logFile, process: child}
	c.components = append(c.components, started)
	go func() {
		<-child.Done()
		c.died <- started
	}()
	return nil
}

// death describes an unexpected end by the last lines of the log.
func (c *component) death() error {
	return fmt.Errorf("%s %s; the end of %s:\n%s", c.name, c.process.Exit(), c.logFile, lastLines(c.logFile, 15))
}

func lastLines(file string, count int) string {
	data, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(string(bytes.TrimSpace(data)), "\n")
	if skip := len(lines) - count; skip > 0 {
		lines = lines[skip:]
	}
	return strings.Join(lines, "\n")
}
