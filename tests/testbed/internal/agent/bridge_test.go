package agent

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

// testBridge hands out ports from 20001, and gives each Service an address
// that tells which it is.
func testBridge() bridge {
	next := 20000
	return bridge{
		root:   "/pod/root",
		mounts: map[string]string{"/data": "/pod/data", "/tmp": "/pod/tmp"},
		service: func(namespace, name string, port int) (string, error) {
			return fmt.Sprintf("<%s/%s:%d>", namespace, name, port), nil
		},
		freePort: func() (int, error) { next++; return next, nil },
	}
}

func TestArgsOfSourceController(t *testing.T) {
	args, ports, err := testBridge().args(controllers["source-controller"], []string{
		"--events-addr=http://notification-controller.flux-system.svc.cluster.local./",
		"--enable-leader-election",
		"--storage-path=/data",
		"--storage-adv-addr=source-controller.flux-system.svc.cluster.local.",
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"--events-addr=http://<flux-system/notification-controller:80>/",
		"--enable-leader-election",
		"--storage-path=/pod/data",
		"--storage-adv-addr=<flux-system/source-controller:80>",
		"--metrics-addr=127.0.0.1:20001",
		"--health-addr=127.0.0.1:20002",
		"--storage-addr=127.0.0.1:20003",
		noLeaderElection,
		"--storage-path=/pod/data",
	}
	if !slices.Equal(args, want) {
		t.Errorf("args are\n%q, want\n%q", args, want)
	}
	if want := map[int32]int{8080: 20001, 9440: 20002, 9090: 20003}; !maps.Equal(ports, want) {
		t.Errorf("ports are %v, want %v", ports, want)
	}
}

func TestArgsFollowThePodsOwnPorts(t *testing.T) {
	args, ports, err := testBridge().args(controllers["kustomize-controller"], []string{
		"--metrics-addr=:1234", "--health-addr", ":5678", "--bogus", "--events-addr=",
	})
	if err != nil {
		t.Fatal(err)
	}
	if want := map[int32]int{1234: 20001, 5678: 20002}; !maps.Equal(ports, want) {
		t.Errorf("ports are %v, want %v", ports, want)
	}
	for _, kept := range []string{"--bogus", "--events-addr="} {
		if !slices.Contains(args, kept) {
			t.Errorf("%q is missing from %q", kept, args)
		}
	}
}

func TestArgsKeepStorageInsideThePod(t *testing.T) {
	b := testBridge()
	b.mounts = nil
	for want, given := range map[string][]string{
		"--storage-path=/pod/root/data": nil,
		"--storage-path=/pod/root/x":    {"--storage-path=/x"},
	} {
		args, _, err := b.args(controllers["image-reflector-controller"], given)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(args, want) {
			t.Errorf("%q is missing from %q", want, args)
		}
	}
}

func TestValue(t *testing.T) {
	tests := map[string]string{
		"plain":                              "plain",
		"1073741824":                         "1073741824",
		"/tmp/.sigstore":                     "/pod/tmp/.sigstore",
		"/tmpfile":                           "/tmpfile",
		"/data":                              "/pod/data",
		"https://a.b.svc":                    "https://<b/a:443>",
		"http://a.b.svc.k.local:8080/x":      "http://<b/a:8080>/x",
		"http://example.com/svc":             "http://example.com/svc",
		"a.b.svc.cluster.local.,c.d.svc:443": "<b/a:80>,<d/c:443>",
		"x.service.example.com":              "x.service.example.com",
	}
	for word, want := range tests {
		if got, err := testBridge().value(word); err != nil || got != want {
			t.Errorf("value(%q) = %q, %v; want %q", word, got, err, want)
		}
	}
}
