package agent

import (
	"context"
	"crypto/tls"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
	"k8s.io/utils/ptr"

	"flux-rs.dev/testbed/internal/loopback"
)

// eagerPeriod is how often a container that is not ready is probed. A kubelet
// keeps to the probe's period; tests are in more of a hurry.
const eagerPeriod = 200 * time.Millisecond

// probe follows the container's probes until the context is done. When it
// should be restarted, the reason is sent to unhealthy, which holds one.
func (c *container) probe(ctx context.Context, unhealthy chan<- string) {
	condemn := func(kind string, err error) {
		select {
		case unhealthy <- fmt.Sprintf("%s probe failed: %v", kind, err):
		default: // there is reason enough already
		}
	}
	if probe := c.spec.StartupProbe; probe != nil {
		started := false
		c.follow(ctx, probe, period(probe), func(err error) (pause time.Duration, goOn bool) {
			if started = err == nil; !started {
				condemn("Startup", err)
			}
			return 0, false
		})
		if !started {
			return
		}
	}
	c.probeResult(ctx, func() { c.status.Started = ptr.To(true) })
	if probe := c.spec.LivenessProbe; probe != nil {
		go c.follow(ctx, probe, period(probe), func(err error) (pause time.Duration, goOn bool) {
			if err != nil {
				condemn("Liveness", err)
			}
			return period(probe), err == nil
		})
	}
	if probe := c.spec.ReadinessProbe; probe != nil {
		c.follow(ctx, probe, eagerPeriod, func(err error) (pause time.Duration, goOn bool) {
			c.probeResult(ctx, func() { c.status.Ready = err == nil })
			if err != nil {
				return min(period(probe), eagerPeriod), true
			}
			return period(probe), true
		})
		return
	}
	c.probeResult(ctx, func() { c.status.Ready = true })
}

// follow makes a probe again and again, at first so often as pause says. Each
// time the last results were good, or bad, as many times in a row as the probe
// asks for, verdict is told, with the last error; it says how long to pause
// from now on, and whether to go on.
func (c *container) follow(ctx context.Context, probe *corev1.Probe, pause time.Duration, verdict func(error) (pause time.Duration, goOn bool)) {
	sleep(ctx, seconds(probe.InitialDelaySeconds, 0))
	good, bad := int32(0), int32(0)
	for ctx.Err() == nil {
		err := c.try(ctx, probe)
		if err == nil {
			good, bad = good+1, 0
		} else {
			good, bad = 0, bad+1
		}
		if good >= max(probe.SuccessThreshold, 1) || bad >= max(probe.FailureThreshold, 1) {
			var goOn bool
			if pause, goOn = verdict(err); !goOn {
				return
			}
		}
		sleep(ctx, pause)
	}
}

func period(probe *corev1.Probe) time.Duration { return seconds(probe.PeriodSeconds, 10*time.Second) }

// probeResult takes up a result, unless the run it is about has ended.
func (c *container) probeResult(ctx context.Context, change func()) {
	c.update(func() {
		if ctx.Err() == nil {
			change()
		}
	})
}

// try runs a probe once. Commands and gRPC calls are not made, and taken as
// successful: no controller asks for them.
func (c *container) try(ctx context.Context, probe *corev1.Probe) error {
	ctx, cancel := context.WithTimeout(ctx, seconds(probe.TimeoutSeconds, time.Second))
	defer cancel()
	switch {
	case probe.HTTPGet != nil:
		return c.httpGet(ctx, probe.HTTPGet)
	case probe.TCPSocket != nil:
		address, err := c.probeAddress(probe.TCPSocket.Port)
		if err != nil {
			return err
		}
		conn, err := new(net.Dialer).DialContext(ctx, "tcp", address)
		if err != nil {
			return err
		}
		return conn.Close()
	default:
		return nil
	}
}

// probeClient asks afresh each time and follows no redirects, like a kubelet;
// it trusts any certificate, which a probe does not name.
var probeClient = &http.Client{
	Transport: &http.Transport{
		DisableKeepAlives: true,
		TLSClientConfig:   &tls.Config{InsecureSkipVerify: true},
	},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

func (c *container) httpGet(ctx context.Context, get *corev1.HTTPGetAction) error {
	address, err := c.probeAddress(get.Port)
	if err != nil {
		return err
	}
	scheme := strings.ToLower(string(get.Scheme))
	if scheme == "" {
		scheme = "http"
	}
	url := scheme + "://" + address + "/" + strings.TrimPrefix(get.Path, "/")
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	for _, header := range get.HTTPHeaders {
		request.Header.Add(header.Name, header.Value)
	}
	response, err := probeClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode < 200 || response.StatusCode >= 400 {
		return fmt.Errorf("HTTP probe failed with statuscode: %d", response.StatusCode)
	}
	return nil
}

// probeAddress is where the port a probe names has been moved to.
func (c *container) probeAddress(port intstr.IntOrString) (string, error) {
	number := port.IntVal
	if port.Type == intstr.String {
		number = 0
		for _, declared := range c.spec.Ports {
			if declared.Name == port.StrVal {
				number = declared.ContainerPort
			}
		}
		if number == 0 {
			return "", fmt.Errorf("the container has no port named %q", port.StrVal)
		}
	}
	at, ok := c.hostPort(number)
	if !ok {
		return "", fmt.Errorf("nothing listens on port %d", number)
	}
	return loopback.Address(at), nil
}

func seconds(count int32, otherwise time.Duration) time.Duration {
	if count == 0 {
		return otherwise
	}
	return time.Duration(count) * time.Second
}
