package agent

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// logPoll is how often a followed log is looked at for more.
const logPoll = 100 * time.Millisecond

// stampFormat has a fixed width, so that stamps sort as text.
const stampFormat = "2006-01-02T15:04:05.000000000Z07:00"

// logFile is the output of one run, each line with the time it was written.
type logFile struct {
	path   string
	closed chan struct{}

	mu      sync.Mutex
	file    *os.File
	partial []byte
}

func createLog(path string) (*logFile, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &logFile{path: path, closed: make(chan struct{}), file: file}, nil
}

// Write stamps and stores each whole line, and keeps the rest for later.
func (l *logFile) Write(data []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.partial = append(l.partial, data...)
	end := bytes.LastIndexByte(l.partial, '\n') + 1
	var lines bytes.Buffer
	stamp := time.Now().UTC().Format(stampFormat)
	for line := range bytes.Lines(l.partial[:end]) {
		lines.WriteString(stamp)
		lines.WriteByte(' ')
		lines.Write(line)
	}
	l.partial = append(l.partial[:0], l.partial[end:]...)
	if _, err := l.file.Write(lines.Bytes()); err != nil {
		return 0, err
	}
	return len(data), nil
}

// close ends the log; a line without its end is completed.
func (l *logFile) close() {
	l.mu.Lock()
	rest := len(l.partial) > 0
	l.mu.Unlock()
	if rest {
		_, _ = l.Write([]byte("\n"))
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.file.Close()
	close(l.closed)
}

// tail is the end of the log without the stamps, at most so many bytes of it.
func (l *logFile) tail(limit int) string {
	data, err := os.ReadFile(l.path)
	if err != nil {
		return ""
	}
	var text strings.Builder
	for line := range strings.Lines(string(data)) {
		_, line, _ = strings.Cut(line, " ")
		text.WriteString(line)
	}
	all := text.String()
	return all[max(0, len(all)-limit):]
}

// logQuery is what a client wants to see of a log.
type logQuery struct {
	follow     bool
	timestamps bool
	// since is the time of the first line; zero is the beginning.
	since time.Time
	// tail is the number of last lines to begin with; negative is all.
	tail int
	// limit is the number of bytes to end after; negative is no limit.
	limit int
}

// copy writes the lines asked for, and with follow waits for more until the
// log is closed.
func (l *logFile) copy(ctx context.Context, query logQuery, w io.Writer) error {
	file, err := os.Open(l.path)
	if err != nil {
		return err
	}
	defer file.Close()
	reader := bufio.NewReader(file)
	if query.tail >= 0 {
		if err := skipTo(file, reader, query.tail); err != nil {
			return err
		}
	}
	var partial string
	for {
		// Asked before reading: what was written before the close is read.
		ended := isClosed(l.closed)
		piece, err := reader.ReadString('\n')
		partial += piece
		if err == nil {
			done, err := query.write(w, partial)
			if done || err != nil {
				return err
			}
			partial = ""
			continue
		}
		if !errors.Is(err, io.EOF) {
			return err
		}
		if !query.follow || ended {
			return nil
		}
		if flusher, ok := w.(interface{ Flush() }); ok {
			flusher.Flush()
		}
		sleep(ctx, logPoll)
		if ctx.Err() != nil {
			return nil
		}
	}
}

// write writes a line if it is asked for; done is true at the limit.
func (q *logQuery) write(w io.Writer, line string) (done bool, err error) {
	stamp, text, _ := strings.Cut(line, " ")
	if !q.since.IsZero() {
		if written, err := time.Parse(stampFormat, stamp); err == nil && written.Before(q.since) {
			return false, nil
		}
	}
	if q.timestamps {
		text = line
	}
	if q.limit >= 0 {
		text = text[:min(len(text), q.limit)]
		q.limit -= len(text)
	}
	_, err = io.WriteString(w, text)
	return q.limit == 0, err
}

// skipTo moves a reader at the beginning of a log to its last lines. Logs here
// are small enough to be read through.
func skipTo(file *os.File, reader *bufio.Reader, last int) error {
	lines := 0
	for {
		_, err := reader.ReadSlice('\n')
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
		if err == nil {
			lines++
		}
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	reader.Reset(file)
	for range max(0, lines-last) {
		if _, err := reader.ReadString('\n'); err != nil {
			return err
		}
	}
	return nil
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
