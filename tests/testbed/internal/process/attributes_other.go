//go:build unix && !linux

package process

import "syscall"

// attributes give the child a group of its own, so that Ctrl-C on a terminal
// does not reach it before the parent has decided how to stop. Only Linux can
// tie a child's life to its parent's.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true}
}
