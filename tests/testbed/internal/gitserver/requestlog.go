package gitserver

import (
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"
)

// record is one line of the request log. It names who asked, never with what.
type record struct {
	Time     time.Time `json:"time"`
	Protocol string    `json:"protocol"`
	Repo     string    `json:"repo"`
	Service  string    `json:"service"`
	Who      string    `json:"who"`
	// Status is the HTTP status (0 if the connection was cut on order), or the
	// exit code of an SSH command.
	Status int `json:"status"`
}

// requestLog appends JSON lines to a file.
type requestLog struct {
	mu   sync.Mutex
	file *os.File
}

func openRequestLog(path string) (*requestLog, error) {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, fmt.Errorf("open request log: %w", err)
	}
	return &requestLog{file: file}, nil
}

func (l *requestLog) add(r record) {
	r.Time = time.Now().UTC()
	line, err := json.Marshal(r)
	if err == nil {
		l.mu.Lock()
		defer l.mu.Unlock()
		_, err = l.file.Write(append(line, '\n'))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gitserver: request log:", err)
	}
}
