// Command stash drives the forge with the Bitbucket Server client of Flux's own
// Go libraries, which knows access keys. URL, token and a public key come as
// arguments; SSL_CERT_FILE has the CA.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/fluxcd/go-git-providers/stash"
	"github.com/go-logr/logr"
)

func main() {
	if err := story(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func story(url, token, line string) error {
	ctx := context.Background()
	client, err := stash.NewClient(nil, url, nil, logr.Discard(), stash.WithAuth("jane", token))
	if err != nil {
		return err
	}
	client.DisableRetries = true

	repo, err := client.Repositories.Create(ctx, "FLEET", &stash.Repository{Name: "Armada", ScmID: "git", DefaultBranch: "trunk"})
	if err != nil || repo.Slug != "armada" || repo.Project.Key != "FLEET" {
		return fmt.Errorf("create: %+v %v", repo, err)
	}
	wanted := &stash.DeployKey{Key: stash.Key{Text: line, Label: "flux"}, Permission: "REPO_READ", Repository: *repo}
	made, err := client.DeployKeys.Create(ctx, wanted)
	if err != nil || made.Key.ID == 0 || made.Key.Text != line || made.Key.Label != "flux" || made.Permission != "REPO_READ" {
		return fmt.Errorf("create key: %+v %v", made, err)
	}
	changed, err := client.DeployKeys.UpdateKeyPermission(ctx, "FLEET", "armada", made.Key.ID, "REPO_WRITE")
	if err != nil || changed.Permission != "REPO_WRITE" {
		return fmt.Errorf("change key: %+v %v", changed, err)
	}
	one, err := client.DeployKeys.Get(ctx, "FLEET", "armada", made.Key.ID)
	if err != nil || one.Permission != "REPO_WRITE" || one.Repository.Slug != "armada" {
		return fmt.Errorf("get key: %+v %v", one, err)
	}
	if err := client.DeployKeys.Delete(ctx, "FLEET", "armada", made.Key.ID); err != nil {
		return fmt.Errorf("delete key: %w", err)
	}
	if keys, err := client.DeployKeys.All(ctx, "FLEET", "armada"); err != nil || len(keys) != 0 {
		return fmt.Errorf("keys after: %v %v", keys, err)
	}
	// More keys than a page has.
	if keys, err := client.DeployKeys.All(ctx, "FLEET", "ready"); err != nil || len(keys) != 60 {
		return fmt.Errorf("all keys: %d %v", len(keys), err)
	}
	if groups, err := client.Repositories.AllGroupsPermission(ctx, "FLEET", "ready"); err != nil || len(groups) != 0 {
		return fmt.Errorf("groups: %v %v", groups, err)
	}
	return nil
}
