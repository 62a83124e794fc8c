package gitserver

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// keyExtension carries the key a client was admitted with to its sessions.
const keyExtension = "public-key"

// sshServer serves the repositories as a forge does: user "git", public keys
// only, and nothing but Git's own commands.
type sshServer struct {
	root   root
	keys   []ssh.Signer
	faults *faults
	log    *requestLog
}

// serve accepts connections until the listener is closed.
func (s *sshServer) serve(ctx context.Context, listener net.Listener) error {
	config := &ssh.ServerConfig{
		ServerVersion:     "SSH-2.0-testbed",
		PublicKeyCallback: s.admit,
	}
	for _, key := range s.keys {
		config.AddHostKey(key)
	}
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go s.handle(ctx, conn, config)
	}
}

// admit lets in whoever has a key that some repository knows.
func (s *sshServer) admit(meta ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
	if meta.User() != "git" {
		return nil, fmt.Errorf("user %q is not git", meta.User())
	}
	repos, err := s.root.all()
	if err != nil {
		return nil, err
	}
	for _, repo := range repos {
		rules, err := repo.access()
		if err != nil {
			return nil, err
		}
		if _, known, err := rules.publicKey(key); err != nil {
			return nil, err
		} else if known {
			return &ssh.Permissions{ExtraData: map[any]any{keyExtension: key}}, nil
		}
	}
	return nil, errors.New("no repository knows this key")
}

func (s *sshServer) handle(ctx context.Context, conn net.Conn, config *ssh.ServerConfig) {
	defer conn.Close()
	// Whatever a connection started ends with it, and with the server.
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer context.AfterFunc(ctx, func() { conn.Close() })()

	fault, err := s.faults.take(func(f fault) bool { return f.SSHSilent || f.DelayMS != 0 })
	if err != nil {
		fmt.Fprintln(os.Stderr, "gitserver:", err)
		return
	}
	if fault.SSHSilent {
		_, _ = io.Copy(io.Discard, conn)
		return
	}
	time.Sleep(fault.delay())

	client, channels, requests, err := ssh.NewServerConn(conn, config)
	if err != nil {
		s.log.add(record{Protocol: "ssh", Service: "login", Status: 255})
		return
	}
	go ssh.DiscardRequests(requests)
	key, _ := client.Permissions.ExtraData[keyExtension].(ssh.PublicKey)

	var sessions sync.WaitGroup
	for offered := range channels {
		switch offered.ChannelType() {
		case "session":
		case "direct-tcpip":
			sessions.Go(func() { s.pass(ctx, offered, key) })
			continue
		default:
			_ = offered.Reject(ssh.UnknownChannelType, "only sessions are served")
			continue
		}
		channel, requests, err := offered.Accept()
		if err != nil {
			continue
		}
		sessions.Go(func() { s.session(ctx, channel, requests, key) })
	}
	cancel()
	sessions.Wait()
}

// pass connects a client to another server of this machine, as a jump host does.
func (s *sshServer) pass(ctx context.Context, offered ssh.NewChannel, key ssh.PublicKey) {
	var target struct {
		Host       string
		Port       uint32
		OriginHost string
		OriginPort uint32
	}
	if err := ssh.Unmarshal(offered.ExtraData(), &target); err != nil {
		_ = offered.Reject(ssh.ConnectionFailed, "no address")
		return
	}
	address := net.JoinHostPort(target.Host, fmt.Sprint(target.Port))
	s.log.add(record{Protocol: "ssh", Service: "direct-tcpip", Repo: address, Who: ssh.FingerprintSHA256(key)})
	if ip := net.ParseIP(target.Host); target.Host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		_ = offered.Reject(ssh.Prohibited, "only this machine is served")
		return
	}
	var dialer net.Dialer
	onward, err := dialer.DialContext(ctx, "tcp", address)
	if err != nil {
		_ = offered.Reject(ssh.ConnectionFailed, err.Error())
		return
	}
	defer onward.Close()
	channel, requests, err := offered.Accept()
	if err != nil {
		return
	}
	defer channel.Close()
	defer context.AfterFunc(ctx, func() { onward.Close() })()
	go ssh.DiscardRequests(requests)
	go func() {
		_, _ = io.Copy(onward, channel)
		onward.Close()
	}()
	_, _ = io.Copy(channel, onward)
}

// session runs the one command of a session.
func (s *sshServer) session(ctx context.Context, channel ssh.Channel, requests <-chan *ssh.Request, key ssh.PublicKey) {
	defer channel.Close()
	var protocol string
	for request := range requests {
		switch request.Type {
		case "env":
			var variable struct{ Name, Value string }
			ok := ssh.Unmarshal(request.Payload, &variable) == nil && variable.Name == "GIT_PROTOCOL"
			if ok {
				protocol = variable.Value
			}
			_ = request.Reply(ok, nil)
		case "exec":
			var command struct{ Line string }
			if err := ssh.Unmarshal(request.Payload, &command); err != nil {
				_ = request.Reply(false, nil)
				return
			}
			_ = request.Reply(true, nil)
			go ssh.DiscardRequests(requests)
			exit(channel, s.run(ctx, channel, command.Line, protocol, key))
			return
		case "shell":
			_ = request.Reply(true, nil)
			fmt.Fprintln(channel.Stderr(), "You are known here, but there is no shell.")
			exit(channel, 1)
			return
		default:
			_ = request.Reply(false, nil)
		}
	}
}

// run carries out a command line and returns its exit code.
func (s *sshServer) run(ctx context.Context, channel ssh.Channel, line, protocol string, key ssh.PublicKey) (code int) {
	entry := record{Protocol: "ssh", Service: line, Who: ssh.FingerprintSHA256(key)}
	defer func() {
		entry.Status = code
		s.log.add(entry)
	}()
	refuse := func(code int, format string, args ...any) int {
		fmt.Fprintf(channel.Stderr(), "ERROR: "+format+"\n", args...)
		return code
	}

	asked, path, ok := parseCommand(line)
	if !ok {
		return refuse(128, "only Git commands are served, not %q", line)
	}
	entry.Service, entry.Repo = string(asked), path
	repo, ok := s.root.find(path)
	if !ok {
		return refuse(128, "repository not found or access denied")
	}
	entry.Repo = repo.name
	rules, err := repo.access()
	if err != nil {
		return refuse(128, "%v", err)
	}
	granted, known, err := rules.publicKey(key)
	switch {
	case err != nil:
		return refuse(128, "%v", err)
	case !known && !rules.anonymous().allows(uploadPack):
		return refuse(128, "repository not found or access denied")
	case !known:
		// A key of another repository reads what everybody may read.
		granted = rules.anonymous()
	}
	if !granted.allows(asked) {
		return refuse(1, "The key you are authenticating with has been marked as read only.")
	}

	fault, err := s.faults.take(func(f fault) bool { return f.FailPushAfterListing && asked.writes() })
	if err != nil {
		return refuse(128, "%v", err)
	}
	if fault.FailPushAfterListing {
		return s.listOnly(ctx, channel, repo, protocol)
	}
	return s.git(ctx, channel, channel, protocol, strings.TrimPrefix(string(asked), "git-"), repo.dir)
}

// listOnly answers a push with the references, and fails when it begins.
func (s *sshServer) listOnly(ctx context.Context, channel ssh.Channel, repo repository, protocol string) int {
	if code := s.git(ctx, channel, nil, protocol, "receive-pack", "--advertise-refs", repo.dir); code != 0 {
		return code
	}
	_, _ = channel.Read(make([]byte, 1))
	return 1
}

// git runs a git command on the channel, with an input of its own or none.
func (s *sshServer) git(ctx context.Context, channel ssh.Channel, input io.Reader, protocol string, args ...string) int {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Env = gitEnv()
	if protocol != "" {
		cmd.Env = append(cmd.Env, "GIT_PROTOCOL="+protocol)
	}
	cmd.Stdout, cmd.Stderr = channel, channel.Stderr()
	stdin, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		fmt.Fprintln(channel.Stderr(), "ERROR: start git:", err)
		return 128
	}
	// Copied beside the command: it may end while the client still listens.
	go func() {
		if input != nil {
			_, _ = io.Copy(stdin, input)
		}
		stdin.Close()
	}()
	if err := cmd.Wait(); err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) && failed.ExitCode() >= 0 {
			return failed.ExitCode()
		}
		return 128
	}
	return 0
}

// parseCommand reads "git-upload-pack '/org/name.git'" as Git clients send it.
func parseCommand(line string) (service, string, bool) {
	// Older clients say "git upload-pack".
	if rest, ok := strings.CutPrefix(line, "git "); ok {
		line = "git-" + rest
	}
	name, argument, ok := strings.Cut(line, " ")
	asked := service(name)
	if !ok || asked != uploadPack && asked != receivePack && asked != uploadArchive {
		return "", "", false
	}
	path, ok := unquote(strings.TrimSpace(argument))
	return asked, path, ok
}

// unquote undoes a shell's single quotes around one word.
func unquote(word string) (string, bool) {
	if !strings.HasPrefix(word, "'") {
		return word, word != "" && !strings.ContainsAny(word, " '\"\\")
	}
	// A quote within the word is written '\'' and an exclamation mark '\!'.
	word = strings.NewReplacer(`'\''`, "\x00", `'\!'`, "!").Replace(word)
	inner, ok := strings.CutSuffix(word[1:], "'")
	if !ok || strings.Contains(inner, "'") {
		return "", false
	}
	return strings.ReplaceAll(inner, "\x00", "'"), inner != ""
}

func exit(channel ssh.Channel, code int) {
	status := ssh.Marshal(struct{ Status uint32 }{uint32(code)})
	_ = channel.CloseWrite()
	_, _ = channel.SendRequest("exit-status", false, status)
}
