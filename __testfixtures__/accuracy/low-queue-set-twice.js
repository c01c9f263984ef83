export const tracking = {
  setUp(address) {
    window.visits = window.visits || [];
    window.visits.push(['page', address]);
    const script = document.createElement('script');
    script.src = `${address}/visits.js`;
    document.head.append(script);
  },
  follow() {
    window.addEventListener('hashchange', () => {
      window.visits = window.visits || [];
      window.visits.push(['page', location.hash]);
    });
  },
};
