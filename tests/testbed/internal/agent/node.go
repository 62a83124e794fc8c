package agent

import (
	"context"
	"fmt"
	"runtime"
	"time"

	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/component-base/version"
	"k8s.io/klog/v2"
	"k8s.io/utils/ptr"

	"flux-rs.dev/testbed/internal/loopback"
)

// heartbeatInterval is that of a kubelet.
const heartbeatInterval = 10 * time.Second

// registerNode makes the Node object, ready from the start, and keeps its
// lease renewed.
func (a *Agent) registerNode(ctx context.Context, logPort int) error {
	node, err := a.Client.CoreV1().Nodes().Create(ctx, newNode(logPort), metav1.CreateOptions{})
	if err != nil {
		return fmt.Errorf("register node: %w", err)
	}
	go a.heartbeat(ctx, node)
	return nil
}

func newNode(logPort int) *corev1.Node {
	now := metav1.Now()
	condition := func(kind corev1.NodeConditionType, status corev1.ConditionStatus, reason string) corev1.NodeCondition {
		return corev1.NodeCondition{
			Type: kind, Status: status, Reason: reason,
			LastHeartbeatTime: now, LastTransitionTime: now,
		}
	}
	// Plenty of everything: what a Pod asks for is never the reason it waits.
	capacity := corev1.ResourceList{
		corev1.ResourceCPU:              resource.MustParse("64"),
		corev1.ResourceMemory:           resource.MustParse("256Gi"),
		corev1.ResourceEphemeralStorage: resource.MustParse("1Ti"),
		corev1.ResourcePods:             *resource.NewQuantity(maxPods, resource.DecimalSI),
	}
	return &corev1.Node{
		ObjectMeta: metav1.ObjectMeta{
			Name: NodeName,
			Labels: map[string]string{
				corev1.LabelHostname:   NodeName,
				corev1.LabelOSStable:   "linux",
				corev1.LabelArchStable: runtime.GOARCH,
			},
		},
		Status: corev1.NodeStatus{
			Capacity:    capacity,
			Allocatable: capacity,
			Conditions: []corev1.NodeCondition{
				condition(corev1.NodeReady, corev1.ConditionTrue, "KubeletReady"),
				condition(corev1.NodeMemoryPressure, corev1.ConditionFalse, "KubeletHasSufficientMemory"),
				condition(corev1.NodeDiskPressure, corev1.ConditionFalse, "KubeletHasNoDiskPressure"),
				condition(corev1.NodePIDPressure, corev1.ConditionFalse, "KubeletHasSufficientPID"),
			},
			Addresses: []corev1.NodeAddress{
				{Type: corev1.NodeInternalIP, Address: loopback.Host},
				{Type: corev1.NodeHostName, Address: NodeName},
			},
			DaemonEndpoints: corev1.NodeDaemonEndpoints{
				KubeletEndpoint: corev1.DaemonEndpoint{Port: int32(logPort)},
			},
			NodeInfo: corev1.NodeSystemInfo{
				OperatingSystem:         "linux",
				Architecture:            runtime.GOARCH,
				OSImage:                 "testbed",
				ContainerRuntimeVersion: "testbed://1",
				KubeletVersion:          version.Get().GitVersion,
			},
		},
	}
}

// heartbeat renews the node's lease. No controller acts on a lease that runs
// out, so a failure is told and no more.
func (a *Agent) heartbeat(ctx context.Context, node *corev1.Node) {
	leases := a.Client.CoordinationV1().Leases(corev1.NamespaceNodeLease)
	lease := &coordinationv1.Lease{
		ObjectMeta: metav1.ObjectMeta{
			Name: NodeName,
			OwnerReferences: []metav1.OwnerReference{{
				APIVersion: "v1", Kind: "Node", Name: node.Name, UID: node.UID,
			}},
		},
		Spec: coordinationv1.LeaseSpec{
			HolderIdentity:       ptr.To(NodeName),
			LeaseDurationSeconds: ptr.To(int32(4 * heartbeatInterval / time.Second)),
		},
	}
	ticker := time.NewTicker(heartbeatInterval)
	defer ticker.Stop()
	for {
		lease.Spec.RenewTime = ptr.To(metav1.NowMicro())
		var renewed *coordinationv1.Lease
		var err error
		if lease.ResourceVersion == "" {
			renewed, err = leases.Create(ctx, lease, metav1.CreateOptions{})
		} else {
			renewed, err = leases.Update(ctx, lease, metav1.UpdateOptions{})
		}
		switch {
		case err == nil:
			lease = renewed
		case ctx.Err() == nil:
			klog.ErrorS(err, "Failed to renew the node's lease")
		}
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}
