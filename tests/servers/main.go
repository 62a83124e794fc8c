// Command servers plays what Flux fetches from besides Git: a Helm repository,
// an OCI registry and an S3 store, filled with what a document orders; and what
// Flux reports to, a webhook that keeps the bodies it is sent.
//
// It prints one line of JSON when it listens, and ends when standard input does.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"encoding/pem"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/google/go-containerregistry/pkg/name"
	"github.com/google/go-containerregistry/pkg/registry"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/partial"
	"github.com/google/go-containerregistry/pkg/v1/random"
	"github.com/google/go-containerregistry/pkg/v1/remote"
	"github.com/google/go-containerregistry/pkg/v1/static"
	"github.com/google/go-containerregistry/pkg/v1/types"
	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

const (
	chartConfig  = "application/vnd.cncf.helm.config.v1+json"
	chartContent = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"
	fluxConfig   = "application/vnd.cncf.flux.config.v1+json"
	fluxContent  = "application/vnd.cncf.flux.content.v1.tar+gzip"
)

// files are contents by path.
type files map[string]string

// seed is what the servers hold.
type seed struct {
	// Charts are in the Helm repository, and in the registry below charts/.
	Charts []chart `json:"charts"`
	// Artifacts are Flux's, by repository and tag such as manifests:v1.
	Artifacts map[string]files `json:"artifacts"`
	// Images have these tags, by repository.
	Images map[string][]string `json:"images"`
	// Buckets have these objects, by name.
	Buckets map[string]files `json:"buckets"`
	// Signed are those of the artifacts that have a signature of cosign's.
	Signed []string `json:"signed"`
}

type chart struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Files   files  `json:"files"`
}

// endpoints are where everything is found.
type endpoints struct {
	Charts   string `json:"charts"`
	Registry string `json:"registry"`
	Store    string `json:"store"`
	Sink     string `json:"sink"`
	// The same with TLS, and the certificate it needs, in PEM.
	SecureCharts   string `json:"secure_charts"`
	SecureRegistry string `json:"secure_registry"`
	CA             string `json:"ca"`
	// The public key that verifies signatures, in PEM.
	Signer string `json:"signer"`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "servers:", err)
		os.Exit(1)
	}
}

func run() error {
	dir := flag.String("dir", "", "directory with seed.json, in which sink.log is written (required)")
	flag.Parse()
	if *dir == "" {
		return errors.New("--dir is required")
	}
	document, err := os.ReadFile(filepath.Join(*dir, "seed.json"))
	if err != nil {
		return err
	}
	var seed seed
	if err := json.Unmarshal(document, &seed); err != nil {
		return err
	}

	var at endpoints
	images := registry.New(registry.Logger(log.New(io.Discard, "", 0)))
	if at.Registry, err = serve(images); err != nil {
		return err
	}
	if err := fillRegistry(at.Registry, seed); err != nil {
		return err
	}
	if at.Signer, err = sign(at.Registry, seed.Signed); err != nil {
		return err
	}
	at.SecureRegistry, at.CA = serveTLS(images)
	store := gofakes3.New(s3mem.New()).Server()
	if err := fillStore(store, seed.Buckets); err != nil {
		return err
	}
	if at.Store, err = serve(store); err != nil {
		return err
	}
	charts, err := helmRepository(seed.Charts)
	if err != nil {
		return err
	}
	if at.Charts, err = serve(charts); err != nil {
		return err
	}
	at.SecureCharts, _ = serveTLS(charts)
	if at.Sink, err = serve(&sink{file: filepath.Join(*dir, "sink.log")}); err != nil {
		return err
	}
	at.Charts, at.Sink = "http://"+at.Charts, "http://"+at.Sink
	at.SecureCharts = "https://" + at.SecureCharts
	if err := json.NewEncoder(os.Stdout).Encode(at); err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// serve answers on a free port of the loopback address and returns both.
func serve(handler http.Handler) (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	go func() {
		fmt.Fprintln(os.Stderr, "servers:", http.Serve(listener, handler))
		os.Exit(1)
	}()
	return listener.Addr().String(), nil
}

// serveTLS answers as serve does, with TLS, and returns the certificate, too, in PEM.
func serveTLS(handler http.Handler) (string, string) {
	server := httptest.NewTLSServer(handler)
	certificate := pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw}
	return server.Listener.Addr().String(), string(pem.EncodeToMemory(&certificate))
}

// helmRepository serves an index and the charts it lists.
func helmRepository(charts []chart) (http.Handler, error) {
	entries := map[string][]map[string]any{}
	mux := http.NewServeMux()
	for _, chart := range charts {
		archive, err := chart.archive()
		if err != nil {
			return nil, err
		}
		file, digest := chart.Name+"-"+chart.Version+".tgz", sha256.Sum256(archive)
		entry := chart.metadata()
		entry["urls"], entry["digest"] = []string{file}, hex.EncodeToString(digest[:])
		entry["created"] = time.Now().Format(time.RFC3339)
		entries[chart.Name] = append(entries[chart.Name], entry)
		mux.HandleFunc("GET /"+file, content(archive))
	}
	// JSON is YAML.
	index, err := json.Marshal(map[string]any{"apiVersion": "v1", "entries": entries})
	mux.HandleFunc("GET /index.yaml", content(index))
	return mux, err
}

func content(bytes []byte) http.HandlerFunc {
	return func(response http.ResponseWriter, _ *http.Request) { _, _ = response.Write(bytes) }
}

func (c chart) metadata() map[string]any {
	return map[string]any{"apiVersion": "v2", "name": c.Name, "version": c.Version}
}

func (c chart) archive() ([]byte, error) {
	metadata, err := json.Marshal(c.metadata())
	if err != nil {
		return nil, err
	}
	all := files{c.Name + "/Chart.yaml": string(metadata)}
	for path, text := range c.Files {
		all[c.Name+"/"+path] = text
	}
	return all.archive()
}

// archive packs the files in the order of their paths.
func (f files) archive() ([]byte, error) {
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	archive := tar.NewWriter(zip)
	for _, path := range slices.Sorted(maps.Keys(f)) {
		header := tar.Header{Name: path, Mode: 0o644, Size: int64(len(f[path])), Typeflag: tar.TypeReg}
		if err := archive.WriteHeader(&header); err != nil {
			return nil, err
		}
		if _, err := io.WriteString(archive, f[path]); err != nil {
			return nil, err
		}
	}
	err := errors.Join(archive.Close(), zip.Close())
	return packed.Bytes(), err
}

func fillRegistry(host string, seed seed) error {
	for _, chart := range seed.Charts {
		archive, err := chart.archive()
		if err != nil {
			return err
		}
		config, err := json.Marshal(chart.metadata())
		if err != nil {
			return err
		}
		reference := "charts/" + chart.Name + ":" + chart.Version
		if err := push(host, reference, artifact(chartConfig, config, chartContent, archive)); err != nil {
			return err
		}
	}
	for reference, files := range seed.Artifacts {
		archive, err := files.archive()
		if err != nil {
			return err
		}
		if err := push(host, reference, artifact(fluxConfig, []byte("{}"), fluxContent, archive)); err != nil {
			return err
		}
	}
	for repository, tags := range seed.Images {
		for _, tag := range tags {
			image, err := random.Image(64, 1)
			if err != nil {
				return err
			}
			if err := push(host, repository+":"+tag, image); err != nil {
				return err
			}
		}
	}
	return nil
}

// sign adds signatures to artifacts as cosign does, by a new key whose public half is returned in PEM.
func sign(host string, references []string) (string, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return "", err
	}
	public, err := x509.MarshalPKIXPublicKey(key.Public())
	if err != nil {
		return "", err
	}
	for _, reference := range references {
		parsed, err := name.ParseReference(host+"/"+reference, name.Insecure)
		if err != nil {
			return "", err
		}
		signed, err := remote.Head(parsed)
		if err != nil {
			return "", err
		}
		payload, err := json.Marshal(map[string]any{"critical": map[string]any{
			"identity": map[string]string{"docker-reference": parsed.Context().Name()},
			"image":    map[string]string{"docker-manifest-digest": signed.Digest.String()},
			"type":     "cosign container image signature",
		}})
		if err != nil {
			return "", err
		}
		digest := sha256.Sum256(payload)
		signature, err := ecdsa.SignASN1(rand.Reader, key, digest[:])
		if err != nil {
			return "", err
		}
		image, err := mutate.Append(mutate.MediaType(empty.Image, types.OCIManifestSchema1), mutate.Addendum{
			Layer:       static.NewLayer(payload, "application/vnd.dev.cosign.simplesigning.v1+json"),
			Annotations: map[string]string{"dev.cosignproject.cosign/signature": base64.StdEncoding.EncodeToString(signature)},
		})
		if err != nil {
			return "", err
		}
		tag := strings.ReplaceAll(signed.Digest.String(), ":", "-") + ".sig"
		if err := remote.Write(parsed.Context().Tag(tag), image); err != nil {
			return "", err
		}
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})), nil
}

func push(host, reference string, image v1.Image) error {
	parsed, err := name.ParseReference(host+"/"+reference, name.Insecure)
	if err != nil {
		return err
	}
	return remote.Write(parsed, image)
}

// withConfig is an image whose configuration is not an image's.
type withConfig struct {
	v1.Image
	mediaType types.MediaType
	config    []byte
}

// artifact has one layer, and the configuration as it is.
func artifact(configType types.MediaType, config []byte, layerType types.MediaType, layer []byte) v1.Image {
	image := mutate.MediaType(empty.Image, types.OCIManifestSchema1)
	// An append fails for a layer without a digest, which this one has.
	image, err := mutate.AppendLayers(image, static.NewLayer(layer, layerType))
	if err != nil {
		panic(err)
	}
	return &withConfig{image, configType, config}
}

func (w *withConfig) RawConfigFile() ([]byte, error) { return w.config, nil }

func (w *withConfig) ConfigName() (v1.Hash, error) { return partial.ConfigName(w) }

func (w *withConfig) Manifest() (*v1.Manifest, error) {
	manifest, err := w.Image.Manifest()
	if err != nil {
		return nil, err
	}
	digest, size, err := v1.SHA256(bytes.NewReader(w.config))
	if err != nil {
		return nil, err
	}
	manifest = manifest.DeepCopy()
	manifest.Config = v1.Descriptor{MediaType: w.mediaType, Size: size, Digest: digest}
	return manifest, nil
}

func (w *withConfig) RawManifest() ([]byte, error) {
	manifest, err := w.Manifest()
	if err != nil {
		return nil, err
	}
	return json.Marshal(manifest)
}

func (w *withConfig) Digest() (v1.Hash, error) { return partial.Digest(w) }

func (w *withConfig) Size() (int64, error) { return partial.Size(w) }

// fillStore puts the objects there as a client does.
func fillStore(store http.Handler, buckets map[string]files) error {
	put := func(path, body string) error {
		request := httptest.NewRequest(http.MethodPut, "http://store/"+path, strings.NewReader(body))
		request.Header.Set("Content-Length", strconv.Itoa(len(body)))
		recorder := httptest.NewRecorder()
		store.ServeHTTP(recorder, request)
		if recorder.Code != http.StatusOK {
			return fmt.Errorf("put %s: %d %s", path, recorder.Code, recorder.Body)
		}
		return nil
	}
	for bucket, files := range buckets {
		if err := put(bucket, ""); err != nil {
			return err
		}
		for path, text := range files {
			if err := put(bucket+"/"+path, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// sink writes a line for each body of JSON it is sent.
type sink struct {
	file string
	lock sync.Mutex
}

func (s *sink) ServeHTTP(response http.ResponseWriter, request *http.Request) {
	var line bytes.Buffer
	body, err := io.ReadAll(request.Body)
	if err == nil {
		err = json.Compact(&line, body)
	}
	if err != nil {
		http.Error(response, err.Error(), http.StatusBadRequest)
		return
	}
	line.WriteByte('\n')
	s.lock.Lock()
	defer s.lock.Unlock()
	file, err := os.OpenFile(s.file, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		_, err = file.Write(line.Bytes())
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		http.Error(response, err.Error(), http.StatusInternalServerError)
	}
}
