package gitserver

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"time"
)

// fault is what a test has ordered to go wrong.
type fault struct {
	// SSHSilent accepts TCP connections to the SSH port and never says a word.
	SSHSilent bool `json:"ssh_silent"`
	// HTTPStatus answers every HTTP request with this status.
	HTTPStatus int `json:"http_status"`
	// DelayMS waits before a request is handled, on both protocols.
	DelayMS int `json:"delay_ms"`
	// FailPushAfterListing lists the references for a push, then breaks the
	// connection when the push itself arrives.
	FailPushAfterListing bool `json:"fail_push_after_listing"`
	// Times limits the fault to so many occasions; 0 is no limit.
	Times int `json:"times"`
}

func (f fault) delay() time.Duration { return time.Duration(f.DelayMS) * time.Millisecond }

// faults reads the orders from a file at every request, and counts how often
// they were carried out. Rewriting the file with another content starts anew.
type faults struct {
	file string

	mu      sync.Mutex
	content string
	used    int
}

// take returns the fault in force if it matters to the caller, and counts it.
func (f *faults) take(matters func(fault) bool) (fault, error) {
	data, err := os.ReadFile(f.file)
	if errors.Is(err, fs.ErrNotExist) {
		return fault{}, nil
	}
	if err != nil {
		return fault{}, err
	}
	var ordered fault
	if err := json.Unmarshal(data, &ordered); err != nil {
		return fault{}, fmt.Errorf("%s: %w", f.file, err)
	}

	f.mu.Lock()
	defer f.mu.Unlock()
	if f.content != string(data) {
		f.content, f.used = string(data), 0
	}
	if !matters(ordered) || ordered.Times > 0 && f.used >= ordered.Times {
		return fault{}, nil
	}
	f.used++
	return ordered, nil
}
