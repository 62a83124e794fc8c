package agent

import (
	"maps"
	"testing"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes/fake"
	"k8s.io/utils/ptr"
)

func TestEnvironment(t *testing.T) {
	container := corev1.Container{
		Name: "manager",
		Resources: corev1.ResourceRequirements{Limits: corev1.ResourceList{
			corev1.ResourceMemory: resource.MustParse("1Gi"),
		}},
		EnvFrom: []corev1.EnvFromSource{{
			Prefix:       "CM_",
			ConfigMapRef: &corev1.ConfigMapEnvSource{LocalObjectReference: corev1.LocalObjectReference{Name: "settings"}},
		}},
		Env: []corev1.EnvVar{
			{Name: "RUNTIME_NAMESPACE", ValueFrom: field("metadata.namespace")},
			{Name: "IP", ValueFrom: field("status.podIP")},
			{Name: "ACCOUNT", ValueFrom: field("spec.serviceAccountName")},
			{Name: "APP", ValueFrom: field("metadata.labels['app']")},
			{Name: "GOMEMLIMIT", ValueFrom: &corev1.EnvVarSource{
				ResourceFieldRef: &corev1.ResourceFieldSelector{ContainerName: "manager", Resource: "limits.memory"},
			}},
			{Name: "URL", Value: "http://x.$(RUNTIME_NAMESPACE)/$(UNKNOWN)/$$(IP)"},
			{Name: "PASSWORD", ValueFrom: secretKey("login", "password", false)},
			{Name: "ABSENT", ValueFrom: secretKey("none", "key", true)},
		},
	}
	lookup := resolver{
		client: fake.NewClientset(
			&corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "settings"}, Data: map[string]string{"A": "1"}},
			&corev1.Secret{ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "login"}, Data: map[string][]byte{"password": []byte("p")}},
		),
		pod: &corev1.Pod{
			ObjectMeta: metav1.ObjectMeta{Namespace: "ns", Name: "pod", Labels: map[string]string{"app": "web"}},
			Spec:       corev1.PodSpec{ServiceAccountName: "sa", Containers: []corev1.Container{container}},
		},
		podIP: "192.0.2.7",
	}
	env, err := lookup.environment(t.Context(), container)
	if err != nil {
		t.Fatal(err)
	}
	want := environment{
		"CM_A":              "1",
		"RUNTIME_NAMESPACE": "ns",
		"IP":                "192.0.2.7",
		"ACCOUNT":           "sa",
		"APP":               "web",
		"GOMEMLIMIT":        "1073741824",
		"URL":               "http://x.ns/$(UNKNOWN)/$(IP)",
		"PASSWORD":          "p",
	}
	if !maps.Equal(env, want) {
		t.Errorf("environment is\n%v, want\n%v", env, want)
	}
	if got := env.expand("--addr=$(URL)"); got != "--addr=http://x.ns/$(UNKNOWN)/$(IP)" {
		t.Errorf("expanded to %q", got)
	}
}

func TestEnvironmentNamesWhatIsMissing(t *testing.T) {
	lookup := resolver{client: fake.NewClientset(), pod: &corev1.Pod{}}
	_, err := lookup.environment(t.Context(), corev1.Container{
		Env: []corev1.EnvVar{{Name: "PASSWORD", ValueFrom: secretKey("login", "password", false)}},
	})
	if want := `env PASSWORD: secrets "login" not found`; err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}

func field(path string) *corev1.EnvVarSource {
	return &corev1.EnvVarSource{FieldRef: &corev1.ObjectFieldSelector{FieldPath: path}}
}

func secretKey(name, key string, optional bool) *corev1.EnvVarSource {
	return &corev1.EnvVarSource{SecretKeyRef: &corev1.SecretKeySelector{
		LocalObjectReference: corev1.LocalObjectReference{Name: name}, Key: key, Optional: ptr.To(optional),
	}}
}
