// unsops reads a SOPS file on standard input and writes it decrypted, with the
// age keys of SOPS_AGE_KEY, as sops itself does.
package main

import (
	"fmt"
	"io"
	"os"

	"github.com/getsops/sops/v3/decrypt"
)

func main() {
	data, err := io.ReadAll(os.Stdin)
	if err == nil {
		data, err = decrypt.Data(data, "yaml")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "unsops:", err)
		os.Exit(1)
	}
	os.Stdout.Write(data)
}
