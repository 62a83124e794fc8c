package process

import "syscall"

// attributes make the kernel kill the child when the parent dies, however it
// dies. (The kernel ties this to the parent's thread; threads of a Go program
// live as long as it does unless a goroutine locks one, which none here does.)
// A group of its own keeps Ctrl-C on a terminal from reaching the child before
// the parent has decided how to stop.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
