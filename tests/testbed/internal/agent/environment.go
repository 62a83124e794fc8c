package agent

import (
	"context"
	"fmt"
	"maps"
	"slices"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	podresource "k8s.io/kubernetes/pkg/api/v1/resource"
	"k8s.io/kubernetes/pkg/fieldpath"
	"k8s.io/kubernetes/third_party/forked/golang/expansion"
	"k8s.io/utils/ptr"

	"flux-rs.dev/testbed/internal/loopback"
)

// environment is what a container's env and envFrom say, resolved.
type environment map[string]string

// resolver looks up what environment variables refer to.
type resolver struct {
	client kubernetes.Interface
	pod    *corev1.Pod
	podIP  string
}

// environment resolves the variables of a container, in the order that later
// ones override and may refer to earlier ones.
func (r resolver) environment(ctx context.Context, c corev1.Container) (environment, error) {
	env := environment{}
	for _, source := range c.EnvFrom {
		values, err := r.all(ctx, source)
		if err != nil {
			return nil, err
		}
		for key, value := range values {
			env[source.Prefix+key] = value
		}
	}
	for _, variable := range c.Env {
		if variable.ValueFrom == nil {
			env[variable.Name] = env.expand(variable.Value)
			continue
		}
		value, found, err := r.value(ctx, c, *variable.ValueFrom)
		if err != nil {
			return nil, fmt.Errorf("env %s: %w", variable.Name, err)
		}
		if found {
			env[variable.Name] = value
		}
	}
	return env, nil
}

// expand replaces $(NAME) by the variable's value; unknown names stay.
func (e environment) expand(text string) string {
	return expansion.Expand(text, expansion.MappingFuncFor(e))
}

// list is the environment in the form processes take it.
func (e environment) list() []string {
	list := make([]string, 0, len(e))
	for _, name := range slices.Sorted(maps.Keys(e)) {
		list = append(list, name+"="+e[name])
	}
	return list
}

// all reads a whole ConfigMap or Secret.
func (r resolver) all(ctx context.Context, source corev1.EnvFromSource) (map[string]string, error) {
	switch {
	case source.ConfigMapRef != nil:
		return r.configMap(ctx, source.ConfigMapRef.Name, ptr.Deref(source.ConfigMapRef.Optional, false))
	case source.SecretRef != nil:
		return r.secret(ctx, source.SecretRef.Name, ptr.Deref(source.SecretRef.Optional, false))
	default:
		return nil, nil
	}
}

// value reads what one variable refers to; found is false for something
// optional that is missing.
func (r resolver) value(ctx context.Context, c corev1.Container, source corev1.EnvVarSource) (value string, found bool, err error) {
	key := func(values map[string]string, key string, optional *bool, err error) (string, bool, error) {
		value, found := values[key]
		if err == nil && !found && !ptr.Deref(optional, false) {
			err = fmt.Errorf("there is no key %q", key)
		}
		return value, found, err
	}
	switch {
	case source.FieldRef != nil:
		value, err := r.field(source.FieldRef.FieldPath)
		return value, err == nil, err
	case source.ResourceFieldRef != nil:
		value, err := podresource.ExtractContainerResourceValue(source.ResourceFieldRef, r.container(c, source.ResourceFieldRef.ContainerName))
		return value, err == nil, err
	case source.ConfigMapKeyRef != nil:
		ref := source.ConfigMapKeyRef
		values, err := r.configMap(ctx, ref.Name, ptr.Deref(ref.Optional, false))
		return key(values, ref.Key, ref.Optional, err)
	case source.SecretKeyRef != nil:
		ref := source.SecretKeyRef
		values, err := r.secret(ctx, ref.Name, ptr.Deref(ref.Optional, false))
		return key(values, ref.Key, ref.Optional, err)
	default:
		return "", false, fmt.Errorf("a source the testbed does not know: %v", source)
	}
}

// field reads a field of the Pod. What the kubelet alone knows is not yet in
// the Pod's status.
func (r resolver) field(path string) (string, error) {
	switch path {
	case "spec.nodeName":
		return r.pod.Spec.NodeName, nil
	case "spec.serviceAccountName":
		return r.pod.Spec.ServiceAccountName, nil
	case "status.podIP", "status.podIPs":
		return r.podIP, nil
	case "status.hostIP", "status.hostIPs":
		return loopback.Host, nil
	default:
		return fieldpath.ExtractFieldPathAsString(r.pod, path)
	}
}

// container finds the container a resource field is of, which is the one that
// asks unless another is named.
func (r resolver) container(asking corev1.Container, name string) *corev1.Container {
	for i := range r.pod.Spec.Containers {
		if r.pod.Spec.Containers[i].Name == name {
			return &r.pod.Spec.Containers[i]
		}
	}
	return &asking
}

func (r resolver) configMap(ctx context.Context, name string, optional bool) (map[string]string, error) {
	object, err := r.client.CoreV1().ConfigMaps(r.pod.Namespace).Get(ctx, name, metav1.GetOptions{})
	if optional && apierrors.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	values := maps.Clone(object.Data)
	if values == nil {
		values = map[string]string{}
	}
	for key, value := range object.BinaryData {
		values[key] = string(value)
	}
	return values, nil
}

func (r resolver) secret(ctx context.Context, name string, optional bool) (map[string]string, error) {
	object, err := r.client.CoreV1().Secrets(r.pod.Namespace).Get(ctx, name, metav1.GetOptions{})
	if optional && apierrors.IsNotFound(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	values := map[string]string{}
	for key, value := range object.Data {
		values[key] = string(value)
	}
	return values, nil
}
