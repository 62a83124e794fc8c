// Command gitea drives the forge with Gitea's own SDK. URL, token, another
// token and two public keys come as arguments; SSL_CERT_FILE has the CA.
package main

import (
	"fmt"
	"os"
	"strings"

	"code.gitea.io/sdk/gitea"
)

func main() {
	if err := story(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// refused checks that a call failed in a certain way.
func refused(what string, response *gitea.Response, err error, status int, text string) error {
	if err == nil || response == nil || response.StatusCode != status || !strings.Contains(err.Error(), text) {
		return fmt.Errorf("%s: %d %q expected, got %v", what, status, text, err)
	}
	return nil
}

func story(url, token, stranger, key, other string) error {
	client, err := gitea.NewClient(url, gitea.SetToken(token))
	if err != nil {
		return err
	}
	me, _, err := client.GetMyUserInfo()
	if err != nil || me.UserName != "jane" {
		return fmt.Errorf("who am I: %v %v", me, err)
	}
	org, _, err := client.GetOrg("acme")
	if err != nil || org.UserName != "acme" {
		return fmt.Errorf("organisation: %v %v", org, err)
	}

	wanted := gitea.CreateRepoOption{Name: "fleet", Private: true, DefaultBranch: "trunk"}
	repo, _, err := client.CreateOrgRepo("acme", wanted)
	if err != nil || repo.FullName != "acme/fleet" || !repo.Private || repo.DefaultBranch != "trunk" || !repo.Empty {
		return fmt.Errorf("create: %+v %v", repo, err)
	}
	_, response, err := client.CreateOrgRepo("acme", wanted)
	if err := refused("create again", response, err, 409, "already exists"); err != nil {
		return err
	}
	if mine, _, err := client.CreateRepo(gitea.CreateRepoOption{Name: "mine"}); err != nil || mine.Owner.UserName != "jane" {
		return fmt.Errorf("create personal: %v %v", mine, err)
	}
	outside, err := gitea.NewClient(url, gitea.SetToken(stranger))
	if err != nil {
		return err
	}
	_, response, err = outside.GetRepo("acme", "fleet")
	if err := refused("invisible", response, err, 404, "couldn't be found"); err != nil {
		return err
	}

	description, private := "the fleet", false
	edited, _, err := client.EditRepo("acme", "fleet", gitea.EditRepoOption{Description: &description, Private: &private})
	if err != nil || edited.Description != description || edited.Private {
		return fmt.Errorf("edit: %+v %v", edited, err)
	}

	option := gitea.CreateKeyOption{Title: "flux", Key: key, ReadOnly: true}
	made, _, err := client.CreateDeployKey("acme", "fleet", option)
	if err != nil || !made.ReadOnly || made.Fingerprint == "" {
		return fmt.Errorf("key: %+v %v", made, err)
	}
	_, response, err = client.CreateDeployKey("acme", "fleet", option)
	if err := refused("the same key", response, err, 422, "already been added"); err != nil {
		return err
	}
	_, response, err = client.CreateDeployKey("acme", "fleet", gitea.CreateKeyOption{Title: "flux", Key: other})
	if err := refused("the same title", response, err, 422, "same name"); err != nil {
		return err
	}
	if _, err := client.DeleteDeployKey("acme", "fleet", made.ID); err != nil {
		return fmt.Errorf("delete key: %w", err)
	}

	// More keys than the largest page has.
	total := 0
	for page := 1; ; page++ {
		keys, _, err := client.ListDeployKeys("acme", "ready", gitea.ListDeployKeysOptions{ListOptions: gitea.ListOptions{Page: page, PageSize: 100}})
		if err != nil {
			return fmt.Errorf("keys: %w", err)
		}
		total += len(keys)
		if len(keys) < 50 {
			break
		}
	}
	if total != 60 {
		return fmt.Errorf("60 keys expected, not %d", total)
	}

	if team, _, err := client.CheckRepoTeam("acme", "fleet", "platform"); err != nil || team != nil {
		return fmt.Errorf("team before: %v %v", team, err)
	}
	if _, err := client.AddRepoTeam("acme", "fleet", "platform"); err != nil {
		return fmt.Errorf("team: %w", err)
	}
	response, err = client.AddRepoTeam("acme", "fleet", "platform")
	if err := refused("team again", response, err, 422, "already added"); err != nil {
		return err
	}
	response, err = client.AddRepoTeam("jane", "mine", "platform")
	if err := refused("team of a personal repository", response, err, 405, "organization"); err != nil {
		return err
	}
	team, _, err := client.CheckRepoTeam("acme", "fleet", "platform")
	if err != nil || team == nil || team.Permission != gitea.AccessModeWrite {
		return fmt.Errorf("team after: %+v %v", team, err)
	}

	branch, _, err := client.GetRepoBranch("acme", "ready", "main")
	if err != nil {
		return fmt.Errorf("branch: %w", err)
	}
	status := gitea.CreateStatusOption{State: gitea.StatusSuccess, Context: "flux", TargetURL: "https://example.com/"}
	if _, _, err := client.CreateStatus("acme", "ready", branch.Commit.ID, status); err != nil {
		return fmt.Errorf("status: %w", err)
	}
	statuses, _, err := client.ListStatuses("acme", "ready", branch.Commit.ID, gitea.ListStatusesOption{})
	if err != nil || len(statuses) != 1 || statuses[0].State != gitea.StatusSuccess {
		return fmt.Errorf("statuses: %v %v", statuses, err)
	}
	pull := gitea.CreatePullRequestOption{Head: "flux", Base: "main", Title: "bootstrap"}
	if opened, _, err := client.CreatePullRequest("acme", "ready", pull); err != nil || opened.State != gitea.StateOpen {
		return fmt.Errorf("pull request: %v %v", opened, err)
	}
	_, response, err = client.CreatePullRequest("acme", "ready", pull)
	if err := refused("pull request again", response, err, 409, "already exists"); err != nil {
		return err
	}
	pulls, _, err := client.ListRepoPullRequests("acme", "ready", gitea.ListPullRequestsOptions{State: gitea.StateOpen})
	if err != nil || len(pulls) != 1 || pulls[0].Head.Ref != "flux" {
		return fmt.Errorf("pull requests: %v %v", pulls, err)
	}

	// A former name leads to the present one, for writes as well.
	if moved, _, err := client.GetRepo("acme", "former"); err != nil || moved.Name != "latter" {
		return fmt.Errorf("renamed: %v %v", moved, err)
	}
	_, _, err = client.CreateDeployKey("acme", "former", gitea.CreateKeyOption{Title: "flux", Key: other})
	return err
}
