package agent

// controller is what the agent must know of a controller to run it beside
// others on one host.
type controller struct {
	listeners []listener
	paths     []pathFlag
}

// listener is a flag that says where the controller listens.
type listener struct {
	flag string
	// port is the one the controller listens on by default.
	port int32
}

// pathFlag is a flag that names a folder of the container.
type pathFlag struct{ flag, path string }

var (
	metrics = listener{flag: "metrics-addr", port: 8080}
	health  = listener{flag: "health-addr", port: 9440}
)

// noLeaderElection keeps a controller from electing itself. It would look for
// its namespace in a file that only a container has, and end without it; alone
// as it is, it needs no election.
const noLeaderElection = "--enable-leader-election=false"

// controllers are those of Flux, by the name of their image and binary.
// source-watcher is missing: its module is not published.
var controllers = map[string]controller{
	"source-controller": {
		listeners: []listener{metrics, health, {flag: "storage-addr", port: 9090}},
		paths:     []pathFlag{{flag: "storage-path", path: "/data"}},
	},
	"kustomize-controller": {listeners: []listener{metrics, health}},
	"helm-controller":      {listeners: []listener{metrics, health}},
	"notification-controller": {
		// Its events-addr is where it listens; elsewhere that flag is where
		// events are sent.
		listeners: []listener{metrics, health, {flag: "events-addr", port: 9090}, {flag: "receiverAddr", port: 9292}},
	},
	"image-reflector-controller": {
		listeners: []listener{metrics, health},
		paths:     []pathFlag{{flag: "storage-path", path: "/data"}},
	},
	"image-automation-controller": {listeners: []listener{metrics, health}},
}
