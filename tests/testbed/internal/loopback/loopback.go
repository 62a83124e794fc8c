// Package loopback finds addresses to listen on. Everything a testbed runs
// listens on the loopback address only.
package loopback

import (
	"errors"
	"net"
	"os"
	"strconv"
	"sync"
)

// Host is the address everything listens on.
const Host = "127.0.0.1"

// Ports are handed out for processes that listen on them only later, some
// after seconds. They lie below those the system gives to outgoing connections,
// one of which would sooner or later take a port in between, and testbeds that
// run at once begin in different blocks.
const (
	firstPort = 20000
	blockSize = 64
	blocks    = 180
	lastPort  = firstPort + blocks*blockSize - 1
)

var handout = struct {
	sync.Mutex
	next int
}{next: firstPort + os.Getpid()%blocks*blockSize}

// FreePort returns a port that nobody listens on and that has not been handed
// out before by this process, until there are no others.
func FreePort() (int, error) {
	handout.Lock()
	defer handout.Unlock()
	for range blocks * blockSize {
		port := handout.next
		if handout.next++; handout.next > lastPort {
			handout.next = firstPort
		}
		if listener, err := net.Listen("tcp", Address(port)); err == nil {
			return port, listener.Close()
		}
	}
	return 0, errors.New("find a free port: all are taken")
}

// Address is host and port in one.
func Address(port int) string { return net.JoinHostPort(Host, strconv.Itoa(port)) }
