package agent

import (
	"crypto/tls"
	"path/filepath"
	"testing"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/fake"

	"flux-rs.dev/testbed/internal/certs"
)

// TestPodsThatAreNotRun goes through what Pods without a program can be made
// to look like.
func TestPodsThatAreNotRun(t *testing.T) {
	client := startAgent(t)
	tests := []struct {
		behave string
		policy corev1.RestartPolicy
		want   func(corev1.PodStatus) bool
	}{
		{"", corev1.RestartPolicyAlways, func(s corev1.PodStatus) bool {
			return s.Phase == corev1.PodRunning && isReady(s) && s.PodIP != ""
		}},
		{"", corev1.RestartPolicyNever, func(s corev1.PodStatus) bool { return s.Phase == corev1.PodSucceeded }},
		{behaveNotReady, corev1.RestartPolicyAlways, func(s corev1.PodStatus) bool {
			return s.Phase == corev1.PodRunning && !isReady(s)
		}},
		{behaveImagePullBackOff, corev1.RestartPolicyAlways, func(s corev1.PodStatus) bool {
			return s.Phase == corev1.PodPending && waits(s, "ImagePullBackOff")
		}},
		{behaveCrashLoop, corev1.RestartPolicyAlways, func(s corev1.PodStatus) bool {
			return waits(s, "CrashLoopBackOff") && s.ContainerStatuses[0].LastTerminationState.Terminated.ExitCode == 1
		}},
		{behaveCrashLoop, corev1.RestartPolicyNever, func(s corev1.PodStatus) bool { return s.Phase == corev1.PodFailed }},
	}
	for _, test := range tests {
		t.Run(test.behave+"/"+string(test.policy), func(t *testing.T) {
			t.Parallel()
			pod := newPod(test.behave, test.policy)
			if _, err := client.CoreV1().Pods(pod.Namespace).Create(t.Context(), pod, metav1.CreateOptions{}); err != nil {
				t.Fatal(err)
			}
			var status corev1.PodStatus
			for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
				got, err := client.CoreV1().Pods(pod.Namespace).Get(t.Context(), pod.Name, metav1.GetOptions{})
				if err != nil {
					t.Fatal(err)
				}
				if status = got.Status; len(status.ContainerStatuses) > 0 && test.want(status) {
					return
				}
			}
			t.Errorf("status is %+v", status)
		})
	}
}

// startAgent runs an agent against an API that only remembers.
func startAgent(t *testing.T) kubernetes.Interface {
	t.Helper()
	authority, err := certs.NewAuthority("test")
	if err != nil {
		t.Fatal(err)
	}
	pair, err := authority.Issue(certs.Leaf{CommonName: NodeName, Hosts: []string{"127.0.0.1"}})
	if err != nil {
		t.Fatal(err)
	}
	serving, err := tls.X509KeyPair(pair.Cert, pair.Key)
	if err != nil {
		t.Fatal(err)
	}
	client := fake.NewClientset()
	dir := t.TempDir()
	agent, err := Start(t.Context(), Options{
		Client: client, CA: authority.PEM(), Serving: serving,
		Dir: filepath.Join(dir, "pods"), Logs: filepath.Join(dir, "logs"),
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(agent.Stop)
	return client
}

func newPod(behave string, policy corev1.RestartPolicy) *corev1.Pod {
	name := "pod-" + behave + "-" + string(policy)
	return &corev1.Pod{
		ObjectMeta: metav1.ObjectMeta{
			Namespace: "default", Name: name, UID: types.UID(name),
			Annotations: map[string]string{behaveAnnotation: behave},
		},
		Spec: corev1.PodSpec{
			NodeName:      NodeName,
			RestartPolicy: policy,
			Containers:    []corev1.Container{{Name: "c", Image: "nginx"}},
		},
	}
}

func isReady(status corev1.PodStatus) bool {
	for _, condition := range status.Conditions {
		if condition.Type == corev1.PodReady {
			return condition.Status == corev1.ConditionTrue
		}
	}
	return false
}

func waits(status corev1.PodStatus, reason string) bool {
	waiting := status.ContainerStatuses[0].State.Waiting
	return waiting != nil && waiting.Reason == reason
}
