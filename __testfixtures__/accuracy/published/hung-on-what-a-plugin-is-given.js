export default {
  install(app) {
    const backlog = {};
    app.config.globalProperties.$hub = {
      emit(name, payload) {
        (backlog[name] ||= []).push(payload);
      },
      on(name, handler) {
        (backlog[name] || []).forEach((payload) => handler(payload));
      },
    };
  },
};
