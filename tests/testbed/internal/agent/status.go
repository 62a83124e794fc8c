package agent

import (
	"encoding/json"
	"fmt"
	"strings"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"

	"flux-rs.dev/testbed/internal/loopback"
)

// portsAnnotation tells tests where on the loopback address a Pod's ports are.
const portsAnnotation = "testbed.flux-rs.dev/ports"

// statusPatch is a merge patch with the Pod's status as it is now.
func (w *worker) statusPatch() ([]byte, error) {
	var patch struct {
		Metadata struct {
			// The UID keeps the patch from a later Pod of the same name.
			UID types.UID `json:"uid"`
		} `json:"metadata"`
		Status corev1.PodStatus `json:"status"`
	}
	patch.Metadata.UID = w.pod.UID
	patch.Status = w.status()
	data, err := json.Marshal(patch)
	if err != nil {
		return nil, fmt.Errorf("encode status: %w", err)
	}
	return data, nil
}

// status sums up the containers.
func (w *worker) status() corev1.PodStatus {
	containers := make([]corev1.ContainerStatus, 0, len(w.containers))
	for _, c := range w.containers {
		containers = append(containers, c.snapshot())
	}
	phase := phaseOf(containers)
	ready, reason, message := readiness(phase, containers)

	w.setCondition(corev1.PodReadyToStartContainers, true, "", "")
	w.setCondition(corev1.PodInitialized, true, "", "")
	w.setCondition(corev1.ContainersReady, ready, reason, message)
	w.setCondition(corev1.PodReady, ready, reason, message)
	status := corev1.PodStatus{
		Phase:             phase,
		Conditions:        w.conditions,
		HostIP:            loopback.Host,
		HostIPs:           []corev1.HostIP{{IP: loopback.Host}},
		PodIP:             w.ip,
		PodIPs:            []corev1.PodIP{{IP: w.ip}},
		StartTime:         &w.started,
		ContainerStatuses: containers,
		QOSClass:          w.pod.Status.QOSClass,
	}
	for _, spec := range w.pod.Spec.InitContainers {
		status.InitContainerStatuses = append(status.InitContainerStatuses, w.initialised(spec))
	}
	return status
}

// initialised is the status of an init container. None is run: what it would
// prepare, nothing here needs.
func (w *worker) initialised(spec corev1.Container) corev1.ContainerStatus {
	return corev1.ContainerStatus{
		Name:    spec.Name,
		Image:   spec.Image,
		ImageID: "testbed://" + spec.Image,
		Ready:   true,
		State: corev1.ContainerState{Terminated: &corev1.ContainerStateTerminated{
			Reason: "Completed", StartedAt: w.started, FinishedAt: w.started,
		}},
	}
}

// setCondition changes a condition, and its time only when its status changes.
func (w *worker) setCondition(kind corev1.PodConditionType, holds bool, reason, message string) {
	status := corev1.ConditionFalse
	if holds {
		status = corev1.ConditionTrue
	}
	wanted := corev1.PodCondition{
		Type: kind, Status: status, Reason: reason, Message: message, LastTransitionTime: metav1.Now(),
	}
	conditions := make([]corev1.PodCondition, 0, len(w.conditions)+1)
	for _, condition := range w.conditions {
		if condition.Type != kind {
			conditions = append(conditions, condition)
		} else if condition.Status == status {
			wanted.LastTransitionTime = condition.LastTransitionTime
		}
	}
	w.conditions = append(conditions, wanted)
}

// phaseOf is the Pod's phase by its containers' states.
func phaseOf(containers []corev1.ContainerStatus) corev1.PodPhase {
	var ended, failed int
	for _, c := range containers {
		switch {
		case c.State.Terminated != nil:
			ended++
			if c.State.Terminated.ExitCode != 0 {
				failed++
			}
		case c.State.Waiting != nil && c.LastTerminationState.Terminated == nil:
			return corev1.PodPending
		}
	}
	switch {
	case ended < len(containers):
		return corev1.PodRunning
	case failed > 0:
		return corev1.PodFailed
	default:
		return corev1.PodSucceeded
	}
}

// readiness is whether the Pod is ready, and in a kubelet's words why not.
func readiness(phase corev1.PodPhase, containers []corev1.ContainerStatus) (ready bool, reason, message string) {
	if phase == corev1.PodSucceeded {
		return false, "PodCompleted", ""
	}
	var unready []string
	for _, c := range containers {
		if !c.Ready {
			unready = append(unready, c.Name)
		}
	}
	if len(unready) > 0 {
		return false, "ContainersNotReady", "containers with unready status: [" + strings.Join(unready, " ") + "]"
	}
	return true, "", ""
}
