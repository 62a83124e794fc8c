package agent

import (
	"fmt"
	"sync"
)

// maxPods is how many Pods have an address of their own.
const maxPods = 250

// addresses hands out Pod IPs. They are of 192.0.2.0/24, a range kept free for
// documentation: nothing answers there, and unlike loopback addresses the API
// server accepts them as endpoints.
type addresses struct {
	mu    sync.Mutex
	owner map[string]string
	next  int
}

func newAddresses() *addresses { return &addresses{owner: map[string]string{}} }

// take returns an address that nobody has, and not the one just given back.
func (a *addresses) take(owner string) (string, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for range maxPods {
		a.next = a.next%maxPods + 1
		ip := fmt.Sprintf("192.0.2.%d", a.next)
		if _, taken := a.owner[ip]; !taken {
			a.owner[ip] = owner
			return ip, nil
		}
	}
	return "", fmt.Errorf("all %d Pod addresses are taken", maxPods)
}

func (a *addresses) release(owner string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for ip, current := range a.owner {
		if current == owner {
			delete(a.owner, ip)
		}
	}
}
