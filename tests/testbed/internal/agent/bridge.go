package agent

import (
	"fmt"
	"net"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"flux-rs.dev/testbed/internal/loopback"
)

// bridge translates what a Pod says for its container into what holds for a
// process that shares this host with others.
type bridge struct {
	// root stands for what the container writes where nothing is mounted.
	root string
	// mounts are folders of this host by their path in the container.
	mounts map[string]string
	// service gives a loopback address that leads to a Service's port.
	service func(namespace, name string, port int) (string, error)
	// freePort gives a port of this host.
	freePort func() (int, error)
}

// args translates a controller's arguments, and moves what it listens on to
// free ports. Flags are appended rather than replaced: the last one wins, and
// a flag the controller does not know stays in place to be complained about.
func (b bridge) args(c controller, args []string) (bridged []string, ports map[int32]int, err error) {
	for _, arg := range args {
		flag, value, isFlag := strings.Cut(arg, "=")
		if !isFlag {
			flag, value = "", arg
		}
		value, err := b.value(value)
		if err != nil {
			return nil, nil, err
		}
		if isFlag {
			value = flag + "=" + value
		}
		bridged = append(bridged, value)
	}
	ports = map[int32]int{}
	for _, l := range c.listeners {
		port := l.port
		if address, ok := flagValue(args, l.flag); ok {
			port = portOf(address, port)
		}
		if ports[port], err = b.freePort(); err != nil {
			return nil, nil, err
		}
		bridged = append(bridged, fmt.Sprintf("--%s=%s", l.flag, loopback.Address(ports[port])))
	}
	bridged = append(bridged, noLeaderElection)
	for _, p := range c.paths {
		dir := p.path
		if given, ok := flagValue(args, p.flag); ok {
			dir = given
		}
		bridged = append(bridged, fmt.Sprintf("--%s=%s", p.flag, b.inside(dir)))
	}
	return bridged, ports, nil
}

// value translates a word: a path below a mount, or one with names of Services
// in it. A path of the image, such as that of the system's certificates, is
// taken to be the same here.
func (b bridge) value(word string) (string, error) {
	if strings.HasPrefix(word, "/") {
		if host, ok := b.mounted(word); ok {
			return host, nil
		}
		return word, nil
	}
	return b.services(word)
}

// inside translates a path that must not be this host's own.
func (b bridge) inside(of string) string {
	if host, ok := b.mounted(of); ok {
		return host
	}
	return filepath.Join(b.root, of)
}

// mounted finds the folder of this host that a path of the container leads to.
func (b bridge) mounted(of string) (string, bool) {
	of = path.Clean(of)
	for dir := of; ; dir = path.Dir(dir) {
		if host, ok := b.mounts[dir]; ok {
			return filepath.Join(host, strings.TrimPrefix(of, dir)), true
		}
		if dir == path.Dir(dir) {
			return "", false
		}
	}
}

// serviceName is the DNS name of a Service: its name, its namespace, the rest
// up to the root, and a port.
var serviceName = regexp.MustCompile(`\b(https://)?([a-z0-9][-a-z0-9]*)\.([a-z0-9][-a-z0-9]*)\.svc\b(?:\.[-.a-z0-9]*)?(?::(\d+))?`)

// services replaces the DNS names of Services, which nobody resolves here.
func (b bridge) services(text string) (string, error) {
	var failed error
	text = serviceName.ReplaceAllStringFunc(text, func(match string) string {
		parts := serviceName.FindStringSubmatch(match)
		scheme, name, namespace := parts[1], parts[2], parts[3]
		port := 80
		if scheme != "" {
			port = 443
		}
		if parts[4] != "" {
			port, _ = strconv.Atoi(parts[4]) // digits, as matched
		}
		address, err := b.service(namespace, name, port)
		if err != nil {
			failed = err
		}
		return scheme + address
	})
	return text, failed
}

// flagValue finds the value of a flag, the last if it is given repeatedly.
func flagValue(args []string, flag string) (value string, given bool) {
	for i, arg := range args {
		if arg == "--"+flag && i+1 < len(args) {
			value, given = args[i+1], true
		}
		if rest, ok := strings.CutPrefix(arg, "--"+flag+"="); ok {
			value, given = rest, true
		}
	}
	return value, given
}

// portOf is the port of a listen address, or the given one if it has none.
func portOf(address string, otherwise int32) int32 {
	_, digits, err := net.SplitHostPort(address)
	if err != nil {
		return otherwise
	}
	port, err := strconv.ParseInt(digits, 10, 32)
	if err != nil {
		return otherwise
	}
	return int32(port)
}
