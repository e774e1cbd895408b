# SPDX-License-Identifier: MIT
# Service files: the units know where the programs are installed; the configuration goes beside its name, never over it.
sysusersdir = $(prefix)/lib/sysusers.d
tmpfilesdir = $(prefix)/lib/tmpfiles.d
nginxexampledir = $(pkgdatadir)/nginx

systemdsystemunit_DATA = conf/dingboard-receiver.socket conf/dingboard-receiver.service conf/dingboard-worker.service
dist_nginxexample_DATA = nginx/dingboard.conf nginx/dingboard_params nginx/dingboard_page nginx/dingboard_push \
	nginx/dingboard_publisher.conf

CONF_BUILT = conf/dingboard-receiver.service conf/dingboard-worker.service conf/tmpfiles.conf
EXTRA_DIST += \
	conf/dingboard.conf conf/dingboard-receiver.socket conf/sysusers.conf conf/instance \
	conf/dingboard-receiver.service.in conf/dingboard-worker.service.in conf/tmpfiles.conf.in \
	nginx/local.conf.in
CLEANFILES += $(CONF_BUILT)
all-local: $(CONF_BUILT)

CONF_FILL = $(MKDIR_P) conf && sed -e 's|@pkglibexecdir[@]|$(pkglibexecdir)|g' -e 's|@sysconfdir[@]|$(sysconfdir)|g'
conf/dingboard-receiver.service: conf/dingboard-receiver.service.in Makefile
	$(AM_V_GEN)$(CONF_FILL) $(srcdir)/conf/dingboard-receiver.service.in > $@
conf/dingboard-worker.service: conf/dingboard-worker.service.in Makefile
	$(AM_V_GEN)$(CONF_FILL) $(srcdir)/conf/dingboard-worker.service.in > $@
conf/tmpfiles.conf: conf/tmpfiles.conf.in Makefile
	$(AM_V_GEN)$(CONF_FILL) $(srcdir)/conf/tmpfiles.conf.in > $@

install-data-local: conf/tmpfiles.conf
	$(MKDIR_P) '$(DESTDIR)$(sysconfdir)/dingboard' '$(DESTDIR)$(sysusersdir)' '$(DESTDIR)$(tmpfilesdir)'
	$(INSTALL_DATA) $(srcdir)/conf/dingboard.conf '$(DESTDIR)$(sysconfdir)/dingboard/dingboard.conf.example'
	$(INSTALL_DATA) $(srcdir)/conf/sysusers.conf '$(DESTDIR)$(sysusersdir)/dingboard.conf'
	$(INSTALL_DATA) conf/tmpfiles.conf '$(DESTDIR)$(tmpfilesdir)/dingboard.conf'

uninstall-local:
	rm -f '$(DESTDIR)$(sysconfdir)/dingboard/dingboard.conf.example' \
		'$(DESTDIR)$(sysusersdir)/dingboard.conf' '$(DESTDIR)$(tmpfilesdir)/dingboard.conf'
