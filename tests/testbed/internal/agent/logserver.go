package agent

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"k8s.io/klog/v2"

	"flux-rs.dev/testbed/internal/loopback"
)

// serveLogs serves the part of a kubelet's API that shows containers' logs,
// to the API server only, and returns its port.
func (a *Agent) serveLogs(ctx context.Context) (int, error) {
	clients := x509.NewCertPool()
	if !clients.AppendCertsFromPEM(a.CA) {
		return 0, errors.New("log server: no certificate authority to know clients by")
	}
	listener, err := net.Listen("tcp", loopback.Address(0))
	if err != nil {
		return 0, fmt.Errorf("log server: %w", err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /containerLogs/{namespace}/{pod}/{container}", a.containerLogs)
	server := &http.Server{
		Handler: mux,
		TLSConfig: &tls.Config{
			Certificates: []tls.Certificate{a.Serving},
			ClientAuth:   tls.RequireAndVerifyClientCert,
			ClientCAs:    clients,
			MinVersion:   tls.VersionTLS12,
		},
		ErrorLog:          klog.NewStandardLogger("ERROR"),
		ReadHeaderTimeout: time.Minute,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
	go func() {
		if err := server.ServeTLS(listener, "", ""); err != nil && ctx.Err() == nil {
			klog.ErrorS(err, "Failed to serve logs")
		}
	}()
	context.AfterFunc(ctx, func() { server.Close() })
	return listener.Addr().(*net.TCPAddr).Port, nil
}

func (a *Agent) containerLogs(w http.ResponseWriter, r *http.Request) {
	query, err := parseLogQuery(r.URL.Query(), time.Now())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	worker, ok := a.find(r.PathValue("namespace"), r.PathValue("pod"))
	if !ok {
		http.Error(w, "no such Pod on this node", http.StatusNotFound)
		return
	}
	container, ok := worker.container(r.PathValue("container"))
	if !ok {
		http.Error(w, "no such container in this Pod", http.StatusNotFound)
		return
	}
	previous := r.URL.Query().Get("previous") == "true"
	log, ok := container.logOf(previous)
	if !ok {
		what := "container %q in Pod %q has not started"
		if previous {
			what = "previous terminated container %q in Pod %q not found"
		}
		http.Error(w, fmt.Sprintf(what, container.spec.Name, worker.pod.Name), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	// The API server waits for the header before it answers its client.
	w.WriteHeader(http.StatusOK)
	if err := log.copy(r.Context(), query, flushing{w}); err != nil && r.Context().Err() == nil {
		klog.ErrorS(err, "Failed to serve logs")
	}
}

// logOf returns the log of the last run, or the one before.
func (c *container) logOf(previous bool) (*logFile, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	log := c.log
	if previous {
		log = c.previousLog
	}
	return log, log != nil
}

// flushing is a response that errors of flushing do not matter to.
type flushing struct{ http.ResponseWriter }

func (f flushing) Flush() { _ = http.NewResponseController(f.ResponseWriter).Flush() }

// parseLogQuery reads the parameters as the API server passes them on.
func parseLogQuery(values url.Values, now time.Time) (logQuery, error) {
	query := logQuery{
		follow:     values.Get("follow") == "true",
		timestamps: values.Get("timestamps") == "true",
	}
	var err error
	number := func(name string) int {
		text := values.Get(name)
		if text == "" {
			return -1
		}
		parsed, failed := strconv.Atoi(text)
		if failed == nil && parsed < 0 {
			failed = errors.New("is negative")
		}
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("parameter %s: %w", name, failed))
		}
		return parsed
	}
	query.tail = number("tailLines")
	query.limit = number("limitBytes")
	if ago := number("sinceSeconds"); ago >= 0 {
		query.since = now.Add(-time.Duration(ago) * time.Second)
	}
	if text := values.Get("sinceTime"); text != "" {
		since, failed := time.Parse(time.RFC3339, text)
		if failed != nil {
			err = errors.Join(err, fmt.Errorf("parameter sinceTime: %w", failed))
		}
		query.since = since
	}
	return query, err
}
