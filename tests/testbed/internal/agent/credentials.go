package agent

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	authenticationv1 "k8s.io/api/authentication/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/clientcmd/api"
	"k8s.io/utils/ptr"
)

// tokenLifetime is what a kubelet asks for; like it, the agent renews a token
// when a fifth of its time is left.
const tokenLifetime = time.Hour

// credentials are how a Pod's processes reach the API server: a kubeconfig that
// refers to a file with a token of the Pod's service account, which is renewed
// in time. All containers of a Pod share them.
type credentials struct {
	mu         sync.Mutex
	kubeconfig string
}

// kubeconfig returns the file to pass as KUBECONFIG, and makes it if need be.
func (w *worker) kubeconfig(ctx context.Context) (string, error) {
	w.credentials.mu.Lock()
	defer w.credentials.mu.Unlock()
	if w.credentials.kubeconfig != "" {
		return w.credentials.kubeconfig, nil
	}
	tokenFile := filepath.Join(w.dir, "token")
	renew, err := w.writeToken(ctx, tokenFile)
	if err != nil {
		return "", err
	}
	const name = "pod"
	config := api.NewConfig()
	config.Clusters[name] = &api.Cluster{Server: w.agent.Server, CertificateAuthorityData: w.agent.CA}
	config.AuthInfos[name] = &api.AuthInfo{TokenFile: tokenFile}
	config.Contexts[name] = &api.Context{Cluster: name, AuthInfo: name, Namespace: w.pod.Namespace}
	config.CurrentContext = name
	data, err := clientcmd.Write(*config)
	if err != nil {
		return "", fmt.Errorf("encode kubeconfig: %w", err)
	}
	file := filepath.Join(w.dir, "kubeconfig")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return "", err
	}
	w.credentials.kubeconfig = file
	go w.renewToken(w.life, tokenFile, renew)
	return file, nil
}

// writeToken gets a token that is good for as long as the Pod exists, and
// returns when to get the next one.
func (w *worker) writeToken(ctx context.Context, file string) (renew time.Time, err error) {
	request := &authenticationv1.TokenRequest{Spec: authenticationv1.TokenRequestSpec{
		ExpirationSeconds: ptr.To(int64(tokenLifetime / time.Second)),
		BoundObjectRef: &authenticationv1.BoundObjectReference{
			APIVersion: "v1", Kind: "Pod", Name: w.pod.Name, UID: w.pod.UID,
		},
	}}
	account := w.pod.Spec.ServiceAccountName
	issued, err := w.agent.Client.CoreV1().ServiceAccounts(w.pod.Namespace).
		CreateToken(ctx, account, request, metav1.CreateOptions{})
	if err != nil {
		return time.Time{}, fmt.Errorf("token of service account %s: %w", account, err)
	}
	// Renamed into place: a process may be reading the old one.
	if err := os.WriteFile(file+".new", []byte(issued.Status.Token), 0o600); err != nil {
		return time.Time{}, err
	}
	if err := os.Rename(file+".new", file); err != nil {
		return time.Time{}, err
	}
	left := time.Until(issued.Status.ExpirationTimestamp.Time)
	return time.Now().Add(left * 4 / 5), nil
}

// renewToken keeps the token fresh for as long as the Pod's processes run.
func (w *worker) renewToken(ctx context.Context, file string, at time.Time) {
	for {
		sleep(ctx, time.Until(at))
		if ctx.Err() != nil {
			return
		}
		next, err := w.writeToken(ctx, file)
		if err != nil {
			w.warn("FailedToRetrieveServiceAccountToken", err.Error())
			next = time.Now().Add(time.Minute)
		}
		at = next
	}
}
