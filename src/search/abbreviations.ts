/**
 * Short forms that operators use, one group a line, in the notation of the
 * thesaurus: `=` joins names for one thing.
 */
export const abbreviations = `
oom = out of memory = oomkilled = oom killed = oom killer
ntp = clock = time synchronisation = time synchronization = chrony = clock skew
pdb = pod disruption budget
hpa = horizontal pod autoscaler = autoscaler
vpa = vertical pod autoscaler
pvc = persistent volume claim = persistent volume = pv
crd = custom resource definition
csr = certificate signing request
sla = service level agreement
slo = service level objective
sli = service level indicator
mtu = jumbo frames = maximum transmission unit
dns = name resolution = nameserver = coredns = domain name
tls = ssl = https
ca = certificate authority
k8s = kubernetes = kube
db = database
mysql = mariadb
repo = repository
env = environment
authz = authorization = authorisation = permissions
rbac = role based access control
iam = identity and access management
vm = virtual machine = vmi = guest
lb = load balancer = alb = elb
cdn = content delivery network
ip = ip address
nic = network interface = network adapter
raid = md = disk array
fs = filesystem = file system
inode = inodes
fd = file descriptor = open files = file handles
cpu = processor
quota = limit
drain = cordon
ddos = denial of service
mttd = time to detect = mean time to detect
mttr = time to resolve = mean time to recovery = time to recover = time to restore
mttm = time to mitigate
mtbf = mean time between failures
rto = recovery time objective
rpo = recovery point objective
rca = root cause analysis = post-mortem
2fa = mfa = two-factor = second factor = multi-factor
sso = single sign-on
vpn = remote access
prod = production
dev = developer = development
infra = infrastructure
iac = infrastructure as code
ci = continuous integration = pipeline
cd = continuous delivery = deployment
app = application
perms = permissions
creds = credentials
msg = message
mem = memory
blank = empty
owner = responsible
`;
