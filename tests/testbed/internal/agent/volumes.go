package agent

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	corev1 "k8s.io/api/core/v1"
	"k8s.io/utils/ptr"
)

// mounts makes the volumes a container mounts, and returns their folders by
// the path in the container.
func (w *worker) mounts(ctx context.Context, c corev1.Container) (map[string]string, error) {
	mounts := map[string]string{}
	for _, mount := range c.VolumeMounts {
		for _, volume := range w.pod.Spec.Volumes {
			if volume.Name != mount.Name {
				continue
			}
			dir, err := w.volume(ctx, volume)
			if err != nil {
				return nil, fmt.Errorf("volume %s: %w", volume.Name, err)
			}
			mounts[path.Clean(mount.MountPath)] = filepath.Join(dir, mount.SubPath)
		}
	}
	return mounts, nil
}

// volume makes the folder of a volume. ConfigMaps and Secrets become files in
// it; all other kinds are empty folders that live as long as the Pod.
func (w *worker) volume(ctx context.Context, volume corev1.Volume) (string, error) {
	dir := filepath.Join(w.dir, "volumes", volume.Name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	lookup := w.resolver()
	switch {
	case volume.ConfigMap != nil:
		values, err := lookup.configMap(ctx, volume.ConfigMap.Name, ptr.Deref(volume.ConfigMap.Optional, false))
		if err != nil {
			return "", err
		}
		return dir, writeKeys(dir, values, volume.ConfigMap.Items)
	case volume.Secret != nil:
		values, err := lookup.secret(ctx, volume.Secret.SecretName, ptr.Deref(volume.Secret.Optional, false))
		if err != nil {
			return "", err
		}
		return dir, writeKeys(dir, values, volume.Secret.Items)
	default:
		return dir, nil
	}
}

// writeKeys writes a file for each key, or only for the items chosen.
func writeKeys(dir string, values map[string]string, items []corev1.KeyToPath) error {
	if len(items) == 0 {
		for key := range values {
			items = append(items, corev1.KeyToPath{Key: key, Path: key})
		}
	}
	for _, item := range items {
		value, ok := values[item.Key]
		if !ok {
			return fmt.Errorf("there is no key %q", item.Key)
		}
		if !fs.ValidPath(item.Path) {
			return errors.New("path " + item.Path + " leads out of the volume")
		}
		file := filepath.Join(dir, filepath.FromSlash(item.Path))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(value), 0o600); err != nil {
			return err
		}
	}
	return nil
}

func (w *worker) resolver() resolver {
	return resolver{client: w.agent.Client, pod: w.pod, podIP: w.ip}
}
