package agent

import (
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestLogCopy(t *testing.T) {
	log, err := createLog(filepath.Join(t.TempDir(), "pod", "c.0.log"))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(log, "one\ntwo\nth")
	fmt.Fprint(log, "ree\nfo")
	log.close()

	tests := []struct {
		query url.Values
		want  string
	}{
		{url.Values{}, "one\ntwo\nthree\nfo\n"},
		{url.Values{"follow": {"true"}}, "one\ntwo\nthree\nfo\n"},
		{url.Values{"tailLines": {"2"}}, "three\nfo\n"},
		{url.Values{"tailLines": {"0"}}, ""},
		{url.Values{"tailLines": {"99"}, "limitBytes": {"5"}}, "one\nt"},
		{url.Values{"sinceSeconds": {"60"}}, "one\ntwo\nthree\nfo\n"},
		{url.Values{"sinceTime": {"2999-01-01T00:00:00Z"}}, ""},
	}
	for _, test := range tests {
		query, err := parseLogQuery(test.query, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := log.copy(t.Context(), query, &out); err != nil {
			t.Fatal(err)
		}
		if out.String() != test.want {
			t.Errorf("%v: got %q, want %q", test.query, out.String(), test.want)
		}
	}
	if tail := log.tail(5); tail != "e\nfo\n" {
		t.Errorf("tail is %q", tail)
	}
}

func TestLogQueryNamesTheWrongParameter(t *testing.T) {
	_, err := parseLogQuery(url.Values{"tailLines": {"x"}}, time.Now())
	if err == nil || !strings.Contains(err.Error(), "tailLines") {
		t.Errorf("error is %v", err)
	}
}
