# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_flux_rs_global_optspecs
    string join \n v/version= n/namespace= ns-follows-kube-context= timeout= verbose= log-format= color= kubeconfig= context= cluster= user= server= token= certificate-authority= client-certificate= client-key= tls-server-name= insecure-skip-tls-verify= as= as-group= as-uid= as-user-extra= cache-dir= disable-compression= kube-api-qps= kube-api-burst= h/help
end

function __fish_flux_rs_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_flux_rs_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_flux_rs_using_subcommand
    set -l cmd (__fish_flux_rs_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c flux-rs -n "__fish_flux_rs_needs_command" -s v -l version -d 'Print the version and exit' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "check" -d 'Check whether the cluster can hold Flux, and whether its Flux is well'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "create" -d 'Create an object, or update the one that is there'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "debug" -d 'Show what a controller works with: the status, the values of a chart, the variables of a build'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "delete" -d 'Delete objects'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "events" -d 'Show what controllers recorded about Flux objects'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "export" -d 'Write objects as YAML, as they would stand in Git'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "get" -d 'Show objects and their readiness'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "logs" -d 'Show what the controllers log'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "reconcile" -d 'Have controllers look at objects now, and wait for what comes of it'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "report" -d 'Report what changed since a time or a revision'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "resume" -d 'Let controllers take up suspended objects again'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "stats" -d 'Count the objects of each kind, and what their artifacts take'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "suspend" -d 'Tell controllers to leave objects alone'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "trace" -d 'Show how objects came into the cluster, and from which source'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "tree" -d 'Show what an object has put into the cluster, and what that has put there in turn'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "trigger" -d 'Call what waits for calls'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "version" -d 'Print the versions of flux-rs and of the controllers'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "wait" -d 'Wait until objects are ready, have applied a revision, or are gone'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "why" -d 'Find out why an object is not as it should be, and what to do about it'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "envsubst" -d 'Fill in the variables of the text on stdin'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "exit-codes" -d 'Explain the exit codes'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "install" -d 'Install Flux, or upgrade it'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "kustomize" -d 'Build a directory as kustomize does'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "uninstall" -d 'Remove Flux and its custom resources, and leave what they delivered'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "bootstrap" -d 'Install Flux from a Git repository and make the cluster follow it'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "credentials" -d 'Look after what the cluster logs in to its repository with'
complete -c flux-rs -n "__fish_flux_rs_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l pre -d 'Check the prerequisites only' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l components -d 'The components that must be installed, as a comma list [default: those that are]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l components-extra -d 'Further components that must be installed, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l poll-interval -d 'Accepted for scripts: changes are watched, not polled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "alert" -d 'Create or update an Alert, which sends events to a provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "alert-provider" -d 'Create or update a Provider, which receives events'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "artifact" -d 'Create or update an object that composes artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "helmrelease" -d 'Create or update a HelmRelease, which installs a chart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "hr" -d 'Create or update a HelmRelease, which installs a chart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "image" -d 'Create or update an object of image automation'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "kustomization" -d 'Create or update a Kustomization, which applies manifests'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "ks" -d 'Create or update a Kustomization, which applies manifests'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "receiver" -d 'Create or update a Receiver, a webhook that has objects reconciled'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "secret" -d 'Create or update a secret that Flux logs in with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "source" -d 'Create or update a source'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "tenant" -d 'Create or update a tenant: namespaces, and an account with rights in them'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and not __fish_seen_subcommand_from alert alert-provider artifact helmrelease hr image kustomization ks receiver secret source tenant help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l provider-ref -d 'The provider to send events to' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l event-severity -d 'The least severity of the events that are sent' -r -f -a "info\t''
error\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l event-source -d 'An object whose events are sent, as Kind/name or Kind/name.namespace, with the name * for all; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l type -d 'The kind of service' -r -f -a "alertmanager\t''
azuredevops\t''
azureeventhub\t''
bitbucket\t''
bitbucketserver\t''
datadog\t''
discord\t''
generic\t''
generic-hmac\t''
gitea\t''
giteapullrequestcomment\t''
github\t''
githubdispatch\t''
githubpullrequestcomment\t''
gitlab\t''
gitlabmergerequestcomment\t''
googlechat\t''
googlepubsub\t''
grafana\t''
lark\t''
matrix\t''
msteams\t''
nats\t''
opsgenie\t''
otel\t''
pagerduty\t''
rocket\t''
sentry\t''
slack\t''
telegram\t''
webex\t''
zulip\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l channel -d 'The channel to post in, of a chat' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l username -d 'The name to post as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l address -d 'The address of the service, such as that of a webhook or a repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l secret-ref -d 'The secret with the token, or with the address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -f -a "generator" -d 'Create or update an ArtifactGenerator, which composes an artifact from sources'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from artifact" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l source -d 'The source of the chart, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l chart -d 'The name of the chart, or its path in the source' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l chart-version -d 'The version of the chart, or a range; for charts of a HelmRepository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l chart-interval -d 'How often to look for a new version of the chart [default: --interval]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l chart-ref -d 'The object that has the chart, in place of --source and --chart, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l reconcile-strategy -d 'When a chart is new: with a new version (ChartVersion), or with every revision of its source (Revision)' -r -f -a "ChartVersion\t''
Revision\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l release-name -d 'The name of the Helm release [default: the target namespace and the name]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l target-namespace -d 'The namespace to install in [default: that of the object]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l create-target-namespace -d 'Make the target namespace if it is not there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l storage-namespace -d 'The namespace Helm keeps its records in [default: that of the object]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l depends-on -d 'A HelmRelease that has to be ready first, as name or namespace/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l values -d 'A file with values; may be repeated, or a comma list: the later wins' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l values-from -d 'An object with values in its key values.yaml, as ConfigMap/name or Secret/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l service-account -d 'The service account to install as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l crds -d 'What is done with the chart\'s definitions of custom resources on an upgrade' -r -f -a "Skip\t''
Create\t''
CreateReplace\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l kubeconfig-secret-ref -d 'The secret with the kubeconfig of another cluster to install in' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l drift-detection -d 'Undo what others change in the cluster (enabled), or tell of it (warn)' -r -f -a "enabled\t''
warn\t''
disabled\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l install-retries -d 'How often a failed install is tried again; -1 is without end' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l upgrade-retries -d 'How often a failed upgrade is tried again; -1 is without end' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l remediation-strategy -d 'How a failed upgrade is undone' -r -f -a "rollback\t''
uninstall\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l remediate-last-failure -d 'Undo the last failure, too, after which nothing is tried any more' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l test -d 'Run the tests of the chart after each install and upgrade' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l test-timeout -d 'How long the tests may take' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l test-ignore-failures -d 'Do not take failed tests for a failed release' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l source -d 'The source of the chart, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l chart -d 'The name of the chart, or its path in the source' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l chart-version -d 'The version of the chart, or a range; for charts of a HelmRepository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l chart-interval -d 'How often to look for a new version of the chart [default: --interval]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l chart-ref -d 'The object that has the chart, in place of --source and --chart, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l reconcile-strategy -d 'When a chart is new: with a new version (ChartVersion), or with every revision of its source (Revision)' -r -f -a "ChartVersion\t''
Revision\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l release-name -d 'The name of the Helm release [default: the target namespace and the name]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l target-namespace -d 'The namespace to install in [default: that of the object]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l create-target-namespace -d 'Make the target namespace if it is not there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l storage-namespace -d 'The namespace Helm keeps its records in [default: that of the object]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l depends-on -d 'A HelmRelease that has to be ready first, as name or namespace/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l values -d 'A file with values; may be repeated, or a comma list: the later wins' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l values-from -d 'An object with values in its key values.yaml, as ConfigMap/name or Secret/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l service-account -d 'The service account to install as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l crds -d 'What is done with the chart\'s definitions of custom resources on an upgrade' -r -f -a "Skip\t''
Create\t''
CreateReplace\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l kubeconfig-secret-ref -d 'The secret with the kubeconfig of another cluster to install in' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l drift-detection -d 'Undo what others change in the cluster (enabled), or tell of it (warn)' -r -f -a "enabled\t''
warn\t''
disabled\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l install-retries -d 'How often a failed install is tried again; -1 is without end' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l upgrade-retries -d 'How often a failed upgrade is tried again; -1 is without end' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l remediation-strategy -d 'How a failed upgrade is undone' -r -f -a "rollback\t''
uninstall\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l remediate-last-failure -d 'Undo the last failure, too, after which nothing is tried any more' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l test -d 'Run the tests of the chart after each install and upgrade' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l test-timeout -d 'How long the tests may take' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l test-ignore-failures -d 'Do not take failed tests for a failed release' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Create or update an ImagePolicy, which picks one of the tags of an image'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Create or update an ImageRepository, which scans the tags of an image'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -f -a "update" -d 'Create or update an ImageUpdateAutomation, which writes picked images to Git'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l source -d 'The source of the manifests, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l path -d 'The directory of the manifests in the source' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l prune -d 'Delete objects of the cluster that are no longer in the source' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l wait -d 'Wait for every applied object to be ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l health-check -d 'A workload to wait for, as Kind/name.namespace; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l health-check-timeout -d 'How long workloads may take to be ready, with --wait or --health-check' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l depends-on -d 'A Kustomization that has to be ready first, as name or namespace/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l service-account -d 'The service account to apply as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l decryption-provider -d 'How to decrypt secrets' -r -f -a "sops\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l decryption-secret -d 'The secret with the keys to decrypt with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l target-namespace -d 'The namespace to put every object in' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l kubeconfig-secret-ref -d 'The secret with the kubeconfig of another cluster to apply to' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l retry-interval -d 'How long to wait until a failed attempt is repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l apply-timeout -d 'How long building, applying and waiting may take, all together' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l force -d 'Delete and make anew what cannot be changed in place' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l substitute -d 'A variable of the manifests, as name=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l substitute-from -d 'An object with variables of the manifests, as ConfigMap/name or Secret/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l patch-file -d 'A file with a patch of the manifests, as file or, for some objects only, Kind=file or Kind/name=file; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l component -d 'The directory of a kustomize component to add, relative to --path; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l common-label -d 'A label to put on every applied object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l source -d 'The source of the manifests, as Kind/name or Kind/name.namespace' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l path -d 'The directory of the manifests in the source' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l prune -d 'Delete objects of the cluster that are no longer in the source' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l wait -d 'Wait for every applied object to be ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l health-check -d 'A workload to wait for, as Kind/name.namespace; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l health-check-timeout -d 'How long workloads may take to be ready, with --wait or --health-check' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l depends-on -d 'A Kustomization that has to be ready first, as name or namespace/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l service-account -d 'The service account to apply as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l decryption-provider -d 'How to decrypt secrets' -r -f -a "sops\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l decryption-secret -d 'The secret with the keys to decrypt with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l target-namespace -d 'The namespace to put every object in' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l kubeconfig-secret-ref -d 'The secret with the kubeconfig of another cluster to apply to' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l retry-interval -d 'How long to wait until a failed attempt is repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l apply-timeout -d 'How long building, applying and waiting may take, all together' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l force -d 'Delete and make anew what cannot be changed in place' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l substitute -d 'A variable of the manifests, as name=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l substitute-from -d 'An object with variables of the manifests, as ConfigMap/name or Secret/name; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l patch-file -d 'A file with a patch of the manifests, as file or, for some objects only, Kind=file or Kind/name=file; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l component -d 'The directory of a kustomize component to add, relative to --path; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l common-label -d 'A label to put on every applied object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l type -d 'The kind of caller' -r -f -a "generic\t''
generic-hmac\t''
github\t''
gitlab\t''
bitbucket\t''
harbor\t''
dockerhub\t''
quay\t''
gcr\t''
nexus\t''
acr\t''
cdevents\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l secret-ref -d 'The secret with the token that callers prove to know' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l event -d 'An event of the caller to react to; may be repeated, or a comma list [default: all]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l resource -d 'An object to reconcile, as Kind/name or Kind/name.namespace, with the name * for all; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l sops-age-recipient -d 'Encrypt the YAML as SOPS does, for this recipient of age; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "git" -d 'Create or update the login of a Git server; over SSH the key is made, and the host keys are looked up'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "githubapp" -d 'Create or update what a GitHub App logs in with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "helm" -d 'Create or update the login of a repository of charts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "notation" -d 'Create or update what signatures of Notation are verified with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "oci" -d 'Create or update the login of a container registry'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "proxy" -d 'Create or update the address and login of a proxy'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "receiver" -d 'Create or update the token of a Receiver, and say where its webhook is'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "sops" -d 'Create or keep the key that kustomize-controller decrypts with, and print the rule for .sops.yaml'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "tls" -d 'Create or update certificates and keys for TLS'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from secret" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l fetch-timeout -d 'How long a fetch may take' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Create or update a Bucket'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Create or update a HelmChart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "git" -d 'Create or update a GitRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Create or update a HelmRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Create or update an OCIRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l with-namespace -d 'A namespace of the tenant; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l with-service-account -d 'The service account that applies what the tenant has in Git [default: the name of the tenant]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l cluster-role -d 'The cluster role the tenant has in its namespaces' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l skip-namespace -d 'Leave the namespaces to somebody else' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l with-network-policy -d 'Let nobody but the tenant connect to its pods' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l quota -d 'What the tenant may use in each namespace, as resource=quantity; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l export -d 'Print the object as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l output-file -d 'Write the YAML to this file, list it in the kustomization.yaml beside it, and touch no cluster' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -s o -l output -d 'The form in which what is created is told on stdout: as text, nothing is; with --export, the form of the object' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l overwrite -d 'Overwrite what is another\'s: the file of another object, fields that another tool manages' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l interval -d 'How often the controller is to look at the object [default: 1m0s]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l label -d 'Labels of the object, as key=value; may be repeated, or a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l interactive -d 'Walk through a whole object on a terminal, and tell the command line that makes the same' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from tenant" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "alert" -d 'Create or update an Alert, which sends events to a provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "alert-provider" -d 'Create or update a Provider, which receives events'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "artifact" -d 'Create or update an object that composes artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Create or update a HelmRelease, which installs a chart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "image" -d 'Create or update an object of image automation'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Create or update a Kustomization, which applies manifests'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Create or update a Receiver, a webhook that has objects reconciled'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "secret" -d 'Create or update a secret that Flux logs in with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "source" -d 'Create or update a source'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "tenant" -d 'Create or update a tenant: namespaces, and an account with rights in them'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand create; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -f -a "helmrelease" -d 'Show the status, the history or the values of a HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -f -a "hr" -d 'Show the status, the history or the values of a HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -f -a "kustomization" -d 'Show the status, the history or the variables of a Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -f -a "ks" -d 'Show the status, the history or the variables of a Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and not __fish_seen_subcommand_from helmrelease hr kustomization ks help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l show-history -d 'Show the releases that were made' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l show-status -d 'Show the status' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l show-values -d 'Show the values, merged from everywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l show-history -d 'Show the releases that were made' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l show-status -d 'Show the status' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l show-values -d 'Show the values, merged from everywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l show-history -d 'Show the outcomes of the latest runs' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l show-status -d 'Show the status' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l show-vars -d 'Show the variables, merged from everywhere, a line each' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l show-history -d 'Show the outcomes of the latest runs' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l show-status -d 'Show the status' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l show-vars -d 'Show the variables, merged from everywhere, a line each' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Show the status, the history or the values of a HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Show the status, the history or the variables of a Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand debug; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "helmrelease" -d 'Delete HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "hr" -d 'Delete HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "kustomization" -d 'Delete Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "ks" -d 'Delete Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "receiver" -d 'Delete Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert-provider" -d 'Delete Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert" -d 'Delete Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Delete OCIRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Delete Bucket objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "git" -d 'Delete GitRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Delete HelmRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Delete HelmChart objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s s -l silent -l yes -d 'Do not ask' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Delete ImageRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Delete ImagePolicy objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -f -a "update" -d 'Delete ImageUpdateAutomation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Delete HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Delete Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Delete Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "alert-provider" -d 'Delete Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "alert" -d 'Delete Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand delete; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l for -d 'Show only what is about objects of this kind, or about one of them' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l types -d 'Show only events of these types: Normal, Warning' -r -f -a "Normal\t'Something went well'
Warning\t'Something did not'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -s w -l watch -d 'Go on to show what happens' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
json\t'The events as JSON'
yaml\t'The events as YAML'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand events" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "helmrelease" -d 'Write HelmRelease objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "hr" -d 'Write HelmRelease objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "kustomization" -d 'Write Kustomization objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "ks" -d 'Write Kustomization objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "receiver" -d 'Write Receiver objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "alert-provider" -d 'Write Provider objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "alert" -d 'Write Alert objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image artifact help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Write OCIRepository objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Write Bucket objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "git" -d 'Write GitRepository objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Write HelmRepository objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Write HelmChart objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "external" -d 'Write ExternalArtifact objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Write ImageRepository objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Write ImagePolicy objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -f -a "update" -d 'Write ImageUpdateAutomation objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l all -d 'Write every object of the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l with-credentials -d 'Write the secrets that sources refer to, too (sources only)' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -f -a "generator" -d 'Write ArtifactGenerator objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from artifact" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Write HelmRelease objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Write Kustomization objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Write Receiver objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "alert-provider" -d 'Write Provider objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "alert" -d 'Write Alert objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "helmreleases" -d 'Show HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "hr" -d 'Show HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "helmrelease" -d 'Show HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "kustomizations" -d 'Show Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "ks" -d 'Show Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "kustomization" -d 'Show Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "receivers" -d 'Show Receiver'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "receiver" -d 'Show Receiver'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "alert-providers" -d 'Show Provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "alert-provider" -d 'Show Provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "alerts" -d 'Show Alert'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "alert" -d 'Show Alert'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "sources" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "images" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "artifacts" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "all" -d 'Show all Flux objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and not __fish_seen_subcommand_from helmreleases hr helmrelease kustomizations ks kustomization receivers receiver alert-providers alert-provider alerts alert sources source images image artifacts artifact all help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmreleases" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomizations" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receivers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-providers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alerts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "oci" -d 'Show OCIRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "bucket" -d 'Show Bucket'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "git" -d 'Show GitRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "helm" -d 'Show HelmRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "chart" -d 'Show HelmChart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "external" -d 'Show ExternalArtifact'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "all" -d 'Show sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from sources" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Show OCIRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Show Bucket'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "git" -d 'Show GitRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Show HelmRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Show HelmChart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "external" -d 'Show ExternalArtifact'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "all" -d 'Show sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -f -a "repository" -d 'Show ImageRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -f -a "policy" -d 'Show ImagePolicy'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -f -a "update" -d 'Show ImageUpdateAutomation'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -f -a "all" -d 'Show image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from images" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Show ImageRepository'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Show ImagePolicy'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -f -a "update" -d 'Show ImageUpdateAutomation'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -f -a "all" -d 'Show image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -f -a "generators" -d 'Show ArtifactGenerator'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -f -a "generator" -d 'Show ArtifactGenerator'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifacts" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -f -a "generators" -d 'Show ArtifactGenerator'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -f -a "generator" -d 'Show ArtifactGenerator'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from artifact" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l show-source -d 'Show the source of each object' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s l -l label-selector -d 'Show only objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l no-header -d 'Leave out the header' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l status-selector -d 'Show only objects with a condition in this status, as in ready=false' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l suspended -d 'Show only objects that are suspended' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l not-ready -d 'Show only objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l failed -d 'Show only objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l sort-by -d 'Sort by a column, as in age, or by a JSON path, as in .metadata.creationTimestamp' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s w -l watch -d 'Go on to show what changes' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l output-watch-events -d 'With -w and -o json or yaml, say of each object what happened to it: {"type":…,"object":…}' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'The objects as JSON'
yaml\t'The objects as YAML'
name\t'Names kubectl takes'
jsonpath=\t'A template of JSON paths, as kubectl takes it'
custom-columns=\t'A table of these columns, as in NAME:.metadata.name,KIND:.kind'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "helmreleases" -d 'Show HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "kustomizations" -d 'Show Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "receivers" -d 'Show Receiver'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "alert-providers" -d 'Show Provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "alerts" -d 'Show Alert'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "sources" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "images" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "artifacts" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "all" -d 'Show all Flux objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand get; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -s A -l all-namespaces -d 'Show what is logged about objects of every namespace, and what is about none' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -s f -l follow -d 'Go on to show what is logged' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l flux-namespace -d 'The namespace of the controllers [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l level -d 'Show only lines of this level' -r -f -a "debug\t'Everything they do'
info\t'What they did'
error\t'What failed'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l kind -d 'Show only lines about objects of this kind, as in Kustomization or ks' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l name -d 'Show only lines about objects of this name' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l since -d 'Show only lines that are not older, as in 5m' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l since-time -d 'Show only lines since this time, as in 2026-01-31T12:00:00Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l tail -d 'Look at so many last lines of each controller; -1 is all' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -s o -l output -d 'The form of the lines' -r -f -a "text\t'For people'
json\t'A JSON object a line'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand logs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "helmrelease" -d 'Reconcile HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "hr" -d 'Reconcile HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "kustomization" -d 'Reconcile Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "ks" -d 'Reconcile Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "receiver" -d 'Reconcile Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver source image help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l with-source -d 'Reconcile first what the objects are made from' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l force -d 'Have Helm install or upgrade once more although nothing changed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l reset -d 'Have the failures forgotten that keep the controller from trying again' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l with-source -d 'Reconcile first what the objects are made from' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l force -d 'Have Helm install or upgrade once more although nothing changed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l reset -d 'Have the failures forgotten that keep the controller from trying again' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l with-source -d 'Reconcile first what the objects are made from' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l force -d 'Have Helm install or upgrade once more although nothing changed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l reset -d 'Have the failures forgotten that keep the controller from trying again' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l with-source -d 'Reconcile first what the objects are made from' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l force -d 'Have Helm install or upgrade once more although nothing changed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l reset -d 'Have the failures forgotten that keep the controller from trying again' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l with-source -d 'Reconcile first what the objects are made from' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l force -d 'Have Helm install or upgrade once more although nothing changed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l reset -d 'Have the failures forgotten that keep the controller from trying again' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Reconcile OCIRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Reconcile Bucket objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "git" -d 'Reconcile GitRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Reconcile HelmRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Reconcile HelmChart objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Reconcile ImageRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Reconcile ImagePolicy objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -f -a "update" -d 'Reconcile ImageUpdateAutomation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Reconcile HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Reconcile Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Reconcile Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand reconcile; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l since -d 'Where to begin: so long ago, as 90m, 24h or 7d, or a time, as 2026-01-31T12:00:00Z [default: 24h]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l since-revision -d 'Begin when this revision was applied, as a commit or main@sha1:…' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -s l -l label-selector -d 'Report only on objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -s o -l output -d 'The form of the answer' -r -f -a "table\t'A table'
markdown\t'Markdown, for a channel or a pull request'
json\t'JSON'
yaml\t'YAML'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "helmrelease" -d 'Resume HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "hr" -d 'Resume HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "kustomization" -d 'Resume Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "ks" -d 'Resume Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "receiver" -d 'Resume Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert-provider" -d 'Resume Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert" -d 'Resume Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Resume OCIRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Resume Bucket objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "git" -d 'Resume GitRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Resume HelmRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Resume HelmChart objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l expired -d 'Of those only the objects whose suspension was until a time that is past' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l wait -d 'Wait until the objects are reconciled; the default when one name is given' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Resume ImageRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Resume ImagePolicy objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -f -a "update" -d 'Resume ImageUpdateAutomation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Resume HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Resume Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Resume Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "alert-provider" -d 'Resume Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "alert" -d 'Resume Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand resume; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "helmrelease" -d 'Suspend HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "hr" -d 'Suspend HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "kustomization" -d 'Suspend Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "ks" -d 'Suspend Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "receiver" -d 'Suspend Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert-provider" -d 'Suspend Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "alert" -d 'Suspend Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and not __fish_seen_subcommand_from helmrelease hr kustomization ks receiver alert-provider alert source image help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert-provider" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from alert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "oci" -d 'Suspend OCIRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "bucket" -d 'Suspend Bucket objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "git" -d 'Suspend GitRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "helm" -d 'Suspend HelmRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "chart" -d 'Suspend HelmChart objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from source" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l not-ready -d 'Of those only the objects that are not ready' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l failed -d 'Of those only the objects whose controller reported failure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l reason -d 'Why, for `get` to show' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l until -d 'When `resume --expired` may resume it: so long from now, as in 2h, or a time as in 2026-01-02T15:04:05Z' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -f -a "repository" -d 'Suspend ImageRepository objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -f -a "policy" -d 'Suspend ImagePolicy objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -f -a "update" -d 'Suspend ImageUpdateAutomation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from image" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Suspend HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Suspend Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Suspend Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "alert-provider" -d 'Suspend Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "alert" -d 'Suspend Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand suspend; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l kind -d 'The kind, as in Deployment; with --api-version' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l api-version -d 'The API version, as in apps/v1; with --kind' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "helmrelease" -d 'Show what a HelmRelease has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "hr" -d 'Show what a HelmRelease has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "kustomization" -d 'Show what a Kustomization has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "ks" -d 'Show what a Kustomization has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and not __fish_seen_subcommand_from helmrelease hr kustomization ks artifact help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l compact -d 'Show Flux objects only' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from helmrelease" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l compact -d 'Show Flux objects only' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from hr" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l compact -d 'Show Flux objects only' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from kustomization" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l compact -d 'Show Flux objects only' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from ks" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l status -d 'Show how each object is, as it is shown on a terminal' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -f -a "generator" -d 'Show what a ArtifactGenerator has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from artifact" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from help" -f -a "helmrelease" -d 'Show what a HelmRelease has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from help" -f -a "kustomization" -d 'Show what a Kustomization has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from help" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand tree; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -f -a "receiver" -d 'Call the webhook of a Receiver, which reconciles what the Receiver names'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and not __fish_seen_subcommand_from receiver help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l url -d 'Where the cluster takes webhooks, as https://flux.example.com; a path may follow' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l type -d 'The type of the Receiver' -r -f -a "generic\t''
generic-hmac\t''
generic-oidc\t''
github\t''
gitlab\t''
bitbucket\t''
harbor\t''
dockerhub\t''
quay\t''
gcr\t''
nexus\t''
acr\t''
cdevents\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l token -d 'The token of the Receiver\'s Secret; --token-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l payload -d 'What is sent, as JSON' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l payload-file -d 'The file that holds what is sent; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l event -d 'The event that is reported [default: push of github, "Push Hook" of gitlab, repo:refs_changed of bitbucket, and the type of the payload of cdevents]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l oidc-provider -d 'The CI system to get an OIDC token from, for generic-oidc' -r -f -a "github\t'GitHub Actions'
forgejo\t'Forgejo Actions'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l oidc-audience -d 'Whom that OIDC token is for [default: notification-controller]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l oidc-token -d 'An OIDC token, for generic-oidc and gcr; $FLUX_TRIGGER_RECEIVER_OIDC_TOKEN keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l retries -d 'How often to try again while the webhook does not answer, is not there, or is busy' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l retry-delay -d 'How long to wait before that' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from receiver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from help" -f -a "receiver" -d 'Call the webhook of a Receiver, which reconciles what the Receiver names'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand trigger; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l client -d 'Leave the cluster out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -s o -l output -d 'The form of the answer' -r -f -a "yaml\t'YAML'
json\t'JSON'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l for -d 'What to wait for' -r -f -a "ready\t''
deleted\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l revision -d 'The revision that has to be applied: a commit or how it begins, branch@sha1:…, a digest or a version' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l descendants -d 'Wait for all that comes of them, too: what is made from a source, what a Kustomization applies' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l all -d 'Every object of the kind in the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -s A -l all-namespaces -d 'Look in every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -s l -l label-selector -d 'The objects with these labels, as in team=a,env!=test' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand wait" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -s o -l output -d 'The form of the answer' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand why" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l strict -d 'Fail at a variable that is not set and has no default' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand envsubst" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand exit-codes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l export -d 'Print the manifests, always as YAML, and touch no cluster' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l dry-run -d 'Tell what would change, and write nothing' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l force -d 'Take over an installation that another tool manages, and the fields of other tools' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l reorder -d 'The order of the objects' -r -f -a "none\t'As they come, as Flux has them'
legacy\t'What others need first, webhooks last'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l load-restrictor -d 'Whether files outside of a kustomization\'s directory may be read' -r -f -a "LoadRestrictionsNone\t'Every file, as Flux has it'
LoadRestrictionsRootOnly\t'Files in and below the kustomization\'s directory'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand kustomize" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l keep-namespace -d 'Leave the namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l dry-run -d 'Tell what would be deleted, and delete nothing' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -s s -l silent -d 'Do not ask; the namespace stays if it holds what is not part of Flux' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l purge-namespace -d 'Delete the namespace although it holds what is not part of Flux, but for workloads' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l force -d 'Uninstall what another tool manages, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand uninstall" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "git" -d 'Bootstrap from any Git server, over SSH or HTTPS'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "github" -d 'Bootstrap from GitHub, or from a GitHub Enterprise Server'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "gitlab" -d 'Bootstrap from GitLab, on gitlab.com or self-managed'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "gitea" -d 'Bootstrap from Gitea or Forgejo'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "bitbucket-server" -d 'Bootstrap from Bitbucket Server or Data Center'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "bitbucket" -d 'Bootstrap from Bitbucket Cloud'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and not __fish_seen_subcommand_from git github gitlab gitea bitbucket-server bitbucket help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l url -d 'The repository: https://…, ssh://… or git@host:path' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s u -l username -d 'The user to log in as' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s p -l password -d 'The password or token, or the passphrase of the private key; GIT_PASSWORD keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l password-file -d 'The file that holds the password, token or passphrase; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l with-bearer-token -d 'Send the password as a bearer token' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l allow-insecure-http -d 'Allow an http:// URL: whoever listens on the way reads the password' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-agent -d 'Log in with the keys of the ssh-agent and nothing else' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s s -l silent -d 'Do not ask whether the deploy key is registered' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l push-branch -d 'Push the commit to this branch instead, for others to merge; run it again after the merge' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from git" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l owner -d 'The owner: an organisation or group, or a user with --personal' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l personal -d 'The owner is the user the token belongs to' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l repository -d 'The repository\'s name; it is made if it is not there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l description -d 'What a new repository says about itself; with --reconcile, also one that is there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l reconcile -d 'Put right what differs: visibility, description, levels of teams, what the deploy key may do' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l read-write-key -d 'Let the cluster\'s deploy key push, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l pull-request -d 'Push the commit to another branch and open a request to merge it; run it again after the merge' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l commit-status -d 'Have the cluster report to each commit what became of it; the token is kept on the cluster for that' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l push-branch -d 'The branch for that [default: flux-rs/ and the cluster\'s path]; without --pull-request, nothing is opened' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l team -d 'The teams that get access, as a comma list of NAME or NAME:LEVEL; the level is maintain unless it is given' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l private -d 'Whether a new repository is private [default: true]; with --reconcile, also one that is there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l hostname -d 'The host' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l app-id -d 'The id, or client id, of a GitHub App to log in as instead of a user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l app-installation-id -d 'The id of the app\'s installation' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l app-private-key-file -d 'The file that holds the app\'s private key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from github" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l owner -d 'The owner: an organisation or group, or a user with --personal' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l personal -d 'The owner is the user the token belongs to' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l repository -d 'The repository\'s name; it is made if it is not there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l description -d 'What a new repository says about itself; with --reconcile, also one that is there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l reconcile -d 'Put right what differs: visibility, description, levels of teams, what the deploy key may do' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l read-write-key -d 'Let the cluster\'s deploy key push, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l pull-request -d 'Push the commit to another branch and open a request to merge it; run it again after the merge' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l commit-status -d 'Have the cluster report to each commit what became of it; the token is kept on the cluster for that' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l push-branch -d 'The branch for that [default: flux-rs/ and the cluster\'s path]; without --pull-request, nothing is opened' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l team -d 'The teams that get access, as a comma list of NAME or NAME:LEVEL; the level is maintain unless it is given' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l hostname -d 'The host, with the path GitLab is under if it has one' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l visibility -d 'Who may see a new repository: private, internal or public [default: private]; with --reconcile, also one that is there' -r -f -a "private\t''
internal\t''
public\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l private -d 'The older form of --visibility' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l deploy-token-auth -d 'Have the cluster log in with a deploy token that is issued for it, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitlab" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l owner -d 'The owner: an organisation or group, or a user with --personal' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l personal -d 'The owner is the user the token belongs to' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l repository -d 'The repository\'s name; it is made if it is not there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l description -d 'What a new repository says about itself; with --reconcile, also one that is there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l reconcile -d 'Put right what differs: visibility, description, levels of teams, what the deploy key may do' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l read-write-key -d 'Let the cluster\'s deploy key push, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l pull-request -d 'Push the commit to another branch and open a request to merge it; run it again after the merge' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l commit-status -d 'Have the cluster report to each commit what became of it; the token is kept on the cluster for that' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l push-branch -d 'The branch for that [default: flux-rs/ and the cluster\'s path]; without --pull-request, nothing is opened' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l private -d 'Whether a new repository is private [default: true]; with --reconcile, also one that is there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l team -d 'The teams that get access, as a comma list; what they may do is the team\'s own, a level is only checked' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l hostname -d 'The host' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from gitea" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l owner -d 'The owner: an organisation or group, or a user with --personal' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l personal -d 'The owner is the user the token belongs to' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l repository -d 'The repository\'s name; it is made if it is not there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l description -d 'What a new repository says about itself; with --reconcile, also one that is there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l reconcile -d 'Put right what differs: visibility, description, levels of teams, what the deploy key may do' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l read-write-key -d 'Let the cluster\'s deploy key push, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l pull-request -d 'Push the commit to another branch and open a request to merge it; run it again after the merge' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l commit-status -d 'Have the cluster report to each commit what became of it; the token is kept on the cluster for that' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l push-branch -d 'The branch for that [default: flux-rs/ and the cluster\'s path]; without --pull-request, nothing is opened' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l group -d 'The groups that get access, as a comma list of NAME or NAME:LEVEL; the level is push unless it is given' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l private -d 'Whether a new repository is private [default: true]; with --reconcile, also one that is there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l hostname -d 'The host, with the path Bitbucket is under if it has one' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -s u -l username -d 'The user whose token it is, for Git over HTTPS' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket-server" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l workspace -d 'The workspace that owns the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l project -d 'The key of the workspace\'s project a new repository goes into' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l repository -d 'The repository\'s name; it is made if it is not there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l path -d 'The folder of the repository to apply on the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l interval -d 'How often the cluster looks at the repository' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l description -d 'What a new repository says about itself; with --reconcile, also one that is there' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l reconcile -d 'Put right what differs: visibility, description, levels of teams, what the deploy key may do' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l read-write-key -d 'Let the cluster\'s deploy key push, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l token-file -d 'The file that holds the token; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l pull-request -d 'Push the commit to another branch and open a request to merge it; run it again after the merge' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l commit-status -d 'Have the cluster report to each commit what became of it; the token is kept on the cluster for that' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l push-branch -d 'The branch for that [default: flux-rs/ and the cluster\'s path]; without --pull-request, nothing is opened' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l group -d 'The groups that get access, as a comma list of NAME or NAME:LEVEL; the level is push unless it is given' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l private -d 'Whether a new repository is private [default: true]; with --reconcile, also one that is there' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l hostname -d 'The host' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -s u -l username -d 'The e-mail address of the account an API token belongs to; access tokens need none' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from bitbucket" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "git" -d 'Bootstrap from any Git server, over SSH or HTTPS'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "github" -d 'Bootstrap from GitHub, or from a GitHub Enterprise Server'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "gitlab" -d 'Bootstrap from GitLab, on gitlab.com or self-managed'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "gitea" -d 'Bootstrap from Gitea or Forgejo'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "bitbucket-server" -d 'Bootstrap from Bitbucket Server or Data Center'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "bitbucket" -d 'Bootstrap from Bitbucket Cloud'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand bootstrap; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -f -a "rotate" -d 'Give the cluster another key or token, and remove the old one once it gets in with it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and not __fish_seen_subcommand_from rotate help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l components -d 'The components to install, as a comma list; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l components-extra -d 'Further components: image-reflector-controller, image-automation-controller, source-watcher' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -s v -l version -d 'The Flux version to install [default: the built-in one]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l manifests -d 'Where the manifests of another version come from: a folder, a URL or a tarball' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l registry -d 'The registry the images come from' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l image-pull-secret -d 'The secret with which images are pulled' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l registry-creds -d 'What that secret is made of, as user:password; a file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l registry-creds-file -d 'The file that holds user:password for the registry' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l log-level -d 'How much the controllers log: debug, info or error' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l network-policy -d 'Whether network policies keep other namespaces out' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l watch-all-namespaces -d 'Whether the controllers serve every namespace' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l cluster-domain -d 'The DNS domain of the cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l toleration-keys -d 'The taints the controllers tolerate, as a comma list of keys' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l multi-tenant -d 'Keep tenants apart: no references across namespaces, no remote bases, an unprivileged default account' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l branch -d 'The branch the cluster follows' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l author-name -d 'The author of the commit' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l author-email -d 'The author\'s address' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l commit-message-appendix -d 'Text to end the commit\'s message with, as \'[ci skip]\'' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ca-file -d 'The certificate authorities to trust besides the system\'s, in PEM' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l force -d 'Take over what belongs to another tool or another path' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l token-auth -d 'Have the cluster log in with the token or password, too, instead of a key' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l secret-name -d 'The name of the secret the cluster logs in with' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l recurse-submodules -d 'Fetch submodules, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l sparse-checkout -d 'The only folders of the repository to check out on the cluster, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l private-key-file -d 'The private key to log in with, on the cluster too; its passphrase is the --password' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-key-algorithm -d 'The algorithm of the key made for the cluster: rsa, ecdsa or ed25519' -r -f -a "rsa\t''
ecdsa\t''
ed25519\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-ecdsa-curve -d 'The curve of an ecdsa key: p256, p384 or p521' -r -f -a "p256\t''
p384\t''
p521\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-rsa-bits -d 'The size of an rsa key, a multiple of 8' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-hostname -d 'The host the cluster reaches over SSH, if not the one of the URL; may hold a port' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-hostkey-algos -d 'The SSH host key algorithms to accept, most wanted first, as a comma list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l accept-host-key -d 'Accept SSH host keys nothing vouches for: those with the given fingerprints, or any' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-signing-key-file -d 'Sign the commit with this SSH key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-signing-password -d 'The passphrase of that key; --ssh-signing-password-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-signing-password-file -d 'The file that holds the passphrase of the signing key' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ssh-signing-reuse-private-key -d 'Sign the commit with the key of --private-key-file' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l gpg-key-ring -d 'Sign the commit with a GPG key of this ring, as \'gpg --export-secret-keys\' writes it' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l gpg-key-id -d 'The key of the ring to sign with, by its ID or fingerprint; the first that may sign otherwise' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l gpg-passphrase -d 'The passphrase of the GPG key; --gpg-passphrase-file keeps it out of the process list' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l gpg-passphrase-file -d 'The file that holds the passphrase of the GPG key; - is stdin' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l dry-run -d 'Print what would be done, and write nothing anywhere' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -s o -l output -d 'The form of the report on stdout' -r -f -a "text\t''
json\t''
yaml\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -s n -l namespace -d 'The namespace of the objects, or of Flux itself [default: flux-system, or $FLUX_SYSTEM_NAMESPACE]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l ns-follows-kube-context -d 'Take the namespace from the kubeconfig\'s context when none is named' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l timeout -d 'How long a request may take, and all waits together [default: 5m0s; without end where changes are followed]' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l verbose -d 'Print what is asked of servers, too' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l log-format -d 'The form of progress on stderr' -r -f -a "text\t''
json\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l color -d 'When to colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l kubeconfig -d 'The kubeconfig file, in place of $KUBECONFIG or ~/.kube/config' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l context -d 'The kubeconfig context' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l cluster -d 'The kubeconfig cluster' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l user -d 'The kubeconfig user' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l server -d 'The address of the API server' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l token -d 'The bearer token for the API server; the kubeconfig is the safer place for it' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l certificate-authority -d 'The certificate authority file of the API server' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l client-certificate -d 'The client certificate file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l client-key -d 'The client key file' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l tls-server-name -d 'The name to check the API server\'s certificate for' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l insecure-skip-tls-verify -d 'Accept any certificate of the API server: this makes the connection insecure' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l as -d 'The user to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l as-group -d 'A group to impersonate; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l as-uid -d 'The UID to impersonate' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l as-user-extra -d 'An extra attribute to impersonate, as key=value; may be repeated' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l cache-dir -d 'Accepted for scripts: nothing is cached' -r -F
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l disable-compression -d 'Accepted for scripts: answers are never compressed' -r -f -a "true\t''
false\t''"
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l kube-api-qps -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -l kube-api-burst -d 'Accepted for scripts: the server limits the rate of requests' -r
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "git" -d 'Bootstrap from any Git server, over SSH or HTTPS'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "github" -d 'Bootstrap from GitHub, or from a GitHub Enterprise Server'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "gitlab" -d 'Bootstrap from GitLab, on gitlab.com or self-managed'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "gitea" -d 'Bootstrap from Gitea or Forgejo'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "bitbucket-server" -d 'Bootstrap from Bitbucket Server or Data Center'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "bitbucket" -d 'Bootstrap from Bitbucket Cloud'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from rotate" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from help" -f -a "rotate" -d 'Give the cluster another key or token, and remove the old one once it gets in with it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand credentials; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "check" -d 'Check whether the cluster can hold Flux, and whether its Flux is well'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "create" -d 'Create an object, or update the one that is there'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "debug" -d 'Show what a controller works with: the status, the values of a chart, the variables of a build'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "delete" -d 'Delete objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "events" -d 'Show what controllers recorded about Flux objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "export" -d 'Write objects as YAML, as they would stand in Git'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "get" -d 'Show objects and their readiness'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "logs" -d 'Show what the controllers log'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "reconcile" -d 'Have controllers look at objects now, and wait for what comes of it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "report" -d 'Report what changed since a time or a revision'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "resume" -d 'Let controllers take up suspended objects again'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "stats" -d 'Count the objects of each kind, and what their artifacts take'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "suspend" -d 'Tell controllers to leave objects alone'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "trace" -d 'Show how objects came into the cluster, and from which source'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "tree" -d 'Show what an object has put into the cluster, and what that has put there in turn'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "trigger" -d 'Call what waits for calls'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "version" -d 'Print the versions of flux-rs and of the controllers'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "wait" -d 'Wait until objects are ready, have applied a revision, or are gone'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "why" -d 'Find out why an object is not as it should be, and what to do about it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "completion" -d 'Print the completion script of a shell'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "envsubst" -d 'Fill in the variables of the text on stdin'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "exit-codes" -d 'Explain the exit codes'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "install" -d 'Install Flux, or upgrade it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "kustomize" -d 'Build a directory as kustomize does'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "uninstall" -d 'Remove Flux and its custom resources, and leave what they delivered'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "bootstrap" -d 'Install Flux from a Git repository and make the cluster follow it'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "credentials" -d 'Look after what the cluster logs in to its repository with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and not __fish_seen_subcommand_from check create debug delete events export get logs reconcile report resume stats suspend trace tree trigger version wait why completion envsubst exit-codes install kustomize uninstall bootstrap credentials help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "alert" -d 'Create or update an Alert, which sends events to a provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "alert-provider" -d 'Create or update a Provider, which receives events'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "artifact" -d 'Create or update an object that composes artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "helmrelease" -d 'Create or update a HelmRelease, which installs a chart'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "image" -d 'Create or update an object of image automation'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "kustomization" -d 'Create or update a Kustomization, which applies manifests'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "receiver" -d 'Create or update a Receiver, a webhook that has objects reconciled'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "secret" -d 'Create or update a secret that Flux logs in with'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "source" -d 'Create or update a source'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from create" -f -a "tenant" -d 'Create or update a tenant: namespaces, and an account with rights in them'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from debug" -f -a "helmrelease" -d 'Show the status, the history or the values of a HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from debug" -f -a "kustomization" -d 'Show the status, the history or the variables of a Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "helmrelease" -d 'Delete HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "kustomization" -d 'Delete Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "receiver" -d 'Delete Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "alert-provider" -d 'Delete Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "alert" -d 'Delete Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from delete" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "helmrelease" -d 'Write HelmRelease objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "kustomization" -d 'Write Kustomization objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "receiver" -d 'Write Receiver objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "alert-provider" -d 'Write Provider objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "alert" -d 'Write Alert objects as YAML'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "helmreleases" -d 'Show HelmRelease'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "kustomizations" -d 'Show Kustomization'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "receivers" -d 'Show Receiver'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "alert-providers" -d 'Show Provider'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "alerts" -d 'Show Alert'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "sources" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "images" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "artifacts" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from get" -f -a "all" -d 'Show all Flux objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from reconcile" -f -a "helmrelease" -d 'Reconcile HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from reconcile" -f -a "kustomization" -d 'Reconcile Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from reconcile" -f -a "receiver" -d 'Reconcile Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from reconcile" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from reconcile" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "helmrelease" -d 'Resume HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "kustomization" -d 'Resume Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "receiver" -d 'Resume Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "alert-provider" -d 'Resume Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "alert" -d 'Resume Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from resume" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "helmrelease" -d 'Suspend HelmRelease objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "kustomization" -d 'Suspend Kustomization objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "receiver" -d 'Suspend Receiver objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "alert-provider" -d 'Suspend Provider objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "alert" -d 'Suspend Alert objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "source" -d 'Sources of artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from suspend" -f -a "image" -d 'Image automation objects'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from tree" -f -a "helmrelease" -d 'Show what a HelmRelease has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from tree" -f -a "kustomization" -d 'Show what a Kustomization has put into the cluster'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from tree" -f -a "artifact" -d 'Objects that generate artifacts'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from trigger" -f -a "receiver" -d 'Call the webhook of a Receiver, which reconciles what the Receiver names'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "git" -d 'Bootstrap from any Git server, over SSH or HTTPS'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "github" -d 'Bootstrap from GitHub, or from a GitHub Enterprise Server'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "gitlab" -d 'Bootstrap from GitLab, on gitlab.com or self-managed'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "gitea" -d 'Bootstrap from Gitea or Forgejo'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "bitbucket-server" -d 'Bootstrap from Bitbucket Server or Data Center'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from bootstrap" -f -a "bitbucket" -d 'Bootstrap from Bitbucket Cloud'
complete -c flux-rs -n "__fish_flux_rs_using_subcommand help; and __fish_seen_subcommand_from credentials" -f -a "rotate" -d 'Give the cluster another key or token, and remove the old one once it gets in with it'
