// Package supervise ends a program together with the one that started it.
package supervise

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// ErrStdinClosed is the cause of a context that ended because the program's
// supervisor closed its end of the pipe, or died.
var ErrStdinClosed = errors.New("standard input closed")

// Context is done when the program is to stop: on SIGINT or SIGTERM, or when
// its standard input is a pipe whose other end is closed. A terminal, a file or
// /dev/null as standard input says nothing about a supervisor and is left alone.
func Context(parent context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)

	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		select {
		case got := <-signals:
			cancel(fmt.Errorf("received %s", got))
		case <-ctx.Done():
		}
	}()

	if isPipe(os.Stdin) {
		go func() {
			// Whatever is written to the pipe is of no interest, its end is.
			_, _ = io.Copy(io.Discard, os.Stdin)
			cancel(ErrStdinClosed)
		}()
	}
	return ctx, func() {
		signal.Stop(signals)
		cancel(context.Canceled)
	}
}

func isPipe(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0
}
