package agent

import (
	"testing"

	corev1 "k8s.io/api/core/v1"
)

func TestPhase(t *testing.T) {
	running := corev1.ContainerStatus{State: corev1.ContainerState{Running: &corev1.ContainerStateRunning{}}}
	creating := corev1.ContainerStatus{State: waiting("ContainerCreating", "")}
	ended := func(code int32) corev1.ContainerStatus {
		return corev1.ContainerStatus{State: corev1.ContainerState{Terminated: &corev1.ContainerStateTerminated{ExitCode: code}}}
	}
	crashing := corev1.ContainerStatus{State: waiting("CrashLoopBackOff", ""), LastTerminationState: ended(1).State}

	tests := map[corev1.PodPhase][][]corev1.ContainerStatus{
		corev1.PodPending:   {{creating}, {running, creating}},
		corev1.PodRunning:   {{running}, {crashing}, {running, ended(0)}, {running, ended(1)}},
		corev1.PodSucceeded: {{ended(0)}, {ended(0), ended(0)}},
		corev1.PodFailed:    {{ended(1)}, {ended(0), ended(2)}},
	}
	for want, cases := range tests {
		for _, containers := range cases {
			if got := phaseOf(containers); got != want {
				t.Errorf("phase of %v is %s, want %s", containers, got, want)
			}
		}
	}
}

func TestImageName(t *testing.T) {
	for image, want := range map[string]string{
		"ghcr.io/fluxcd/source-controller:v1.9.4":              "source-controller",
		"registry:5000/f/helm-controller":                      "helm-controller",
		"ghcr.io/fluxcd/kustomize-controller@sha256:0123":      "kustomize-controller",
		"r/x/notification-controller:v1.9.3@sha256:0123456789": "notification-controller",
		"nginx": "nginx",
	} {
		if got := imageName(image); got != want {
			t.Errorf("imageName(%q) = %q", image, got)
		}
	}
}
